import { HostError, invalidArgument } from '../errors';
import { isEventRegistration } from '../events/registration';
import { classOf, HostObject } from './host-object';

/** Wire names are in Pascal case, ours in camel case; names that begin with `_` are the client's own. */
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** By wire name: each action tells some, and they are a few hundred. */
const memberNames = new Map<string, string>();

function memberName(wireName: string): string {
  let name = memberNames.get(wireName);
  if (name === undefined) memberNames.set(wireName, (name = camelCase(wireName)));
  return name;
}

type Dynamic = Record<string, unknown>;

/** Throws `ApiNotFound` unless the class lists and has the member, and the profile is new enough for it. */
function requireMember(object: HostObject, name: string): void {
  const { className, members } = classOf(object);
  const since = Object.hasOwn(members, name) ? members[name] : undefined;
  const { excelApi } = object.environment.profile;
  if (since === undefined || !(name in object)) {
    throw new HostError('ApiNotFound', `The API '${className}.${name}' could not be found in the embedded Excel host.`);
  }
  if (since > excelApi) {
    throw new HostError(
      'ApiNotFound',
      `The API '${className}.${name}' needs ExcelApi 1.${since}; this Excel has 1.${excelApi}.`,
    );
  }
}

/** Calls a method by its wire name. */
export function callMethod(object: HostObject, wireName: string, args: unknown[]): unknown {
  if (wireName === '_KeepReference') return object.keepReference();
  const internal = ownMember(classOf(object).internal, wireName) as
    ((object: HostObject, ...args: unknown[]) => unknown) | undefined;
  if (internal) return internal(object, ...args);
  if (isEventRegistration(wireName)) return undefined;
  const name = memberName(wireName);
  requireMember(object, name);
  const method = (object as unknown as Dynamic)[name];
  if (typeof method !== 'function') throw new HostError('ApiNotFound');
  // The client sends null for an argument that was left out.
  return method.apply(
    object,
    args.map((argument) => argument ?? undefined),
  );
}

/** Reads a property by its name. */
export function readProperty(object: HostObject, wireName: string): unknown {
  const name = memberName(wireName);
  requireMember(object, name);
  return (object as unknown as Dynamic)[name];
}

/** Sets a property by its wire name. Throws `InvalidArgument` for what can only be read or called. */
export function writeProperty(object: HostObject, wireName: string, value: unknown): void {
  const name = ownMember(classOf(object).aliases, wireName) ?? memberName(wireName);
  requireMember(object, name);
  if (!accessor(object, name)?.set) throw invalidArgument(`'${classOf(object).className}.${name}' cannot be set.`);
  (object as unknown as Dynamic)[name] = value;
}

/** The names that a load without names brings: every property that is not an object and is not left out by the class. */
export function plainProperties(object: HostObject): string[] {
  const { members, onRequest } = classOf(object);
  const { excelApi } = object.environment.profile;
  return Object.entries(members)
    .filter(([name, since]) => since <= excelApi && !onRequest.includes(name) && isGetter(object, name))
    .map(([name]) => name)
    .filter((name) => !((object as unknown as Dynamic)[name] instanceof HostObject));
}

/** Whether the class has a property, not a method, of this name. */
export function isGetter(object: HostObject, name: string): boolean {
  return accessor(object, name)?.get !== undefined;
}

function accessor(object: HostObject, name: string): PropertyDescriptor | undefined {
  for (let prototype: unknown = object; prototype instanceof HostObject; prototype = Object.getPrototypeOf(prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

/** The member of a table, leaving out what every object of JavaScript has, such as `constructor`. */
function ownMember<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
