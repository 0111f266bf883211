import createClient, { type Middleware } from 'openapi-fetch';
import { currentLocale } from '@/shared/i18n/locale';
import { ApiError, toApiError } from './errors';
import type { paths } from './schema';

const CSRF_COOKIE = 'XSRF-TOKEN';
const CSRF_HEADER = 'X-XSRF-TOKEN';
/** The server's code for a change that did not bring the cookie's token. */
const CSRF_CODE = 'csrf';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

function readCookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1));
}

/** The server sets its CSRF cookie with any answer; ask for one where there is none yet. */
async function csrfToken(): Promise<string | undefined> {
  const present = readCookie(CSRF_COOKIE);
  if (present !== undefined) return present;
  await fetch('/api/session', { credentials: 'same-origin' }).catch(() => undefined);
  return readCookie(CSRF_COOKIE);
}

const listeners = new Set<() => void>();

/** Told when the server says that nobody is signed in any more. Returns the way to stop being told. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const conventions: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Accept-Language', currentLocale());
    if (!SAFE.has(request.method)) {
      const token = await csrfToken();
      if (token !== undefined) request.headers.set(CSRF_HEADER, token);
    }
    return request;
  },
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== '/api/session') listeners.forEach((tell) => tell());
    return response;
  },
};

/** True when the token was not the one in the cookie: answers to requests of before the sign-in may still have changed it. */
async function isForeignToken(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const problem: unknown = await response.clone().json().catch(() => undefined);
  return typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === CSRF_CODE;
}

/** Sends a request; once more, with the cookie's present token, when only the token stood in the way. Nothing was done the first time. */
async function send(request: Request): Promise<Response> {
  if (SAFE.has(request.method)) return globalThis.fetch(request);
  const again = request.clone();
  const response = await globalThis.fetch(request);
  if (!(await isForeignToken(response))) return response;
  const token = await csrfToken();
  if (token !== undefined) again.headers.set(CSRF_HEADER, token);
  return globalThis.fetch(again);
}

/** The typed client of the HTTP API. Session cookie, CSRF header and language are its business. */
export const api = createClient<paths>({ credentials: 'same-origin', fetch: send });
api.use(conventions);

type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * The body of an answer, or an {@link ApiError}.
 *
 * `await unwrap(api.GET('/api/city'))`
 */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError({ status: 0, code: 'network' });
  }
  if (!answer.response.ok) throw toApiError(answer.response.status, answer.error);
  return answer.data as T;
}

/** Sends one file as multipart form data, which the typed client does not do by itself. */
export async function upload<T>(path: string, file: Blob, name: string): Promise<T> {
  const body = new FormData();
  body.append('file', file, name);
  return post(path, body);
}

/** Sends one file as the body itself. */
export async function uploadBody<T>(path: string, file: Blob): Promise<T> {
  return post(path, file.type === '' ? new Blob([file], { type: 'application/octet-stream' }) : file);
}

async function post<T>(path: string, body: FormData | Blob): Promise<T> {
  const token = await csrfToken();
  let response: Response;
  try {
    const request = new Request(path, {
      method: 'POST',
      body,
      credentials: 'same-origin',
      headers: { 'Accept-Language': currentLocale(), ...(token === undefined ? {} : { [CSRF_HEADER]: token }) },
    });
    response = await send(request);
  } catch {
    throw new ApiError({ status: 0, code: 'network' });
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.status === 401) listeners.forEach((tell) => tell());
  if (!response.ok) throw toApiError(response.status, answer);
  return answer as T;
}
