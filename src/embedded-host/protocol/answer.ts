import { HostError, invalidArgument } from '../errors';
import { AddressError } from '../model';
import { callMethod, camelCase, readProperty, writeProperty } from './access';
import { classOf, HostObject } from './host-object';
import { answerQuery } from './query';
import type { WireAction, WireAnswer, WireArguments, WireError, WirePath, WireRequest } from './wire';

/** Where a request begins: the workbook, and the objects that earlier requests kept. */
interface Roots {
  readonly workbook: HostObject;
  kept(referenceId: string): HostObject | undefined;
}

/** Does the request's actions in order. The first that fails ends it: what came before stays done, as in Excel. */
export function answerRequest(request: WireRequest, roots: Roots, failure?: WireError): WireAnswer {
  const paths = new PathFinder(request.ObjectPaths, roots);
  const traced: number[] = [];
  const answer: WireAnswer = { Results: [], TraceIds: traced };
  for (const [index, action] of request.Actions.entries()) {
    if (failure?.ActionIndex === index) return { ...answer, Error: failure };
    try {
      if (action.ActionType === 5) traced.push(action.Id);
      answer.Results.push({ ActionId: action.Id, Value: perform(action, paths) ?? null });
    } catch (error) {
      answer.Error = describe(error, index, locate(action, paths));
      break;
    }
  }
  return answer;
}

function perform(action: WireAction, paths: PathFinder): unknown {
  if (action.ActionType === 5) return null;
  const object = paths.find(action.ObjectPathId);
  const name = action.Name ?? '';
  switch (action.ActionType) {
    case 1:
      return object?.identity();
    case 2:
      return answerQuery(object, action.QueryInfo ?? {});
    case 3:
    case 4: {
      if (object === null) {
        if (name === '_KeepReference') return null;
        throw new HostError('ItemNotFound');
      }
      const args = paths.args(action.ArgumentInfo);
      if (action.ActionType === 4) return writeProperty(object, name, args[0]);
      const result = callMethod(object, name, args);
      return result instanceof HostObject ? result.identity() : result;
    }
    default:
      throw new HostError(
        'UnsupportedOperation',
        `The embedded Excel host knows no action of type ${action.ActionType}.`,
      );
  }
}

/** Finds the objects that a request's paths name, each once. */
class PathFinder {
  readonly #found = new Map<number, HostObject | null>();
  readonly #paths: Record<string, WirePath>;
  readonly #roots: Roots;

  constructor(paths: Record<string, WirePath>, roots: Roots) {
    this.#paths = paths;
    this.#roots = roots;
  }

  find(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const found = this.#follow(id);
    this.#found.set(id, found);
    return found;
  }

  path(id: number): WirePath | undefined {
    return this.#paths[id];
  }

  known(id: number): HostObject | null | undefined {
    return this.#found.get(id);
  }

  /** The arguments, with objects in place of their paths. */
  args(info: WireArguments | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = references[index];
      return typeof reference === 'number' && reference > 0 ? this.find(reference) : argument;
    });
  }

  #follow(id: number): HostObject | null {
    const path = this.#paths[id];
    if (!path) throw new HostError('InvalidObjectPath', `The request has no object path ${id}.`);
    if (path.ObjectPathType === 1) return this.#roots.workbook;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) return this.#kept(path.Name ?? '');
    const parent = this.find(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const found = this.#step(parent, path);
    if (found !== null && !(found instanceof HostObject)) throw new HostError('InvalidObjectPath');
    return found;
  }

  #kept(referenceId: string): HostObject {
    const object = this.#roots.kept(referenceId);
    if (!object) throw new HostError('InvalidReference');
    return object;
  }

  #step(parent: HostObject, path: WirePath): unknown {
    const args = this.args(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case 3:
        return callMethod(parent, path.Name ?? '', args) ?? null;
      case 4:
        return readProperty(parent, path.Name ?? '') ?? null;
      case 5:
        return callMethod(parent, 'GetItem', args) ?? null;
      default:
        throw new HostError(
          'InvalidObjectPath',
          `The embedded Excel host knows no object path of type ${path.ObjectPathType}.`,
        );
    }
  }
}

/** `Class.member`, as Excel puts it in `debugInfo.errorLocation`. */
function locate(action: WireAction, paths: PathFinder): string {
  const own = paths.known(action.ObjectPathId);
  const path = paths.path(action.ObjectPathId);
  const name = camelCase(action.Name ?? '');
  if (own) return name ? `${classOf(own).className}.${name}` : classOf(own).className;
  const parent = path?.ParentObjectPathId === undefined ? undefined : paths.known(path.ParentObjectPathId);
  const step = path?.ObjectPathType === 5 ? 'getItem' : camelCase(path?.Name ?? '');
  return parent ? `${classOf(parent).className}.${step}` : step;
}

function describe(error: unknown, index: number, location: string): WireError {
  const known = error instanceof AddressError ? invalidArgument(error.message) : error;
  const code = known instanceof HostError ? known.code : 'GeneralException';
  const message = known instanceof HostError ? known.message : `The embedded Excel host failed: ${String(error)}`;
  return { Code: code, Message: message, ActionIndex: index, Location: location };
}
