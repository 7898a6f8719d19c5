import type { WireRequest } from './wire';

/** Whether something has the shape of a request: actions and object paths that are objects, whose names are texts. */
export function isRequest(value: unknown): value is WireRequest {
  if (!isObject(value)) return false;
  const { Actions: actions, ObjectPaths: paths } = value;
  return Array.isArray(actions) && actions.every(isNamed) && isObject(paths) && Object.values(paths).every(isNamed);
}

function isNamed(value: unknown): boolean {
  return (
    isObject(value) && (value['Name'] === undefined || value['Name'] === null || typeof value['Name'] === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
