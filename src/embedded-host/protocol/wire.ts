/** The wire format between Microsoft's client library and a host: one JSON request for each sync, one JSON answer. */

/** How an object of the client is found again in the host. */
export interface WirePath {
  Id: number;
  /** 1 the workbook · 3 the result of a method · 4 a property · 5 getItem · 6 a kept reference · 7 a null object. */
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  Arguments?: unknown[];
  /** In step with `Arguments`: the path's id where an argument is an object of the client, else 0. */
  ReferencedObjectPathIds?: unknown[];
}

/** Which properties a load asks for; `a/b` is property b of the object in property a. */
export interface WireQuery {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface WireAction {
  Id: number;
  /** 1 instantiate · 2 load · 3 call a method · 4 set a property · 5 trace. */
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: WireArguments;
  QueryInfo?: WireQuery;
}

export interface WireRequest {
  Actions: WireAction[];
  ObjectPaths: Record<string, WirePath>;
}

export interface WireError {
  Code: string;
  Message: string;
  /** The action that failed; -1 when the request failed as a whole. */
  ActionIndex: number;
  /** `Class.member`. */
  Location: string;
}

export interface WireAnswer {
  Results: { ActionId: number; Value: unknown }[];
  /** The trace actions that were reached; the client registers a document's event handlers by them. */
  TraceIds?: number[];
  Error?: WireError;
}
