/** What the server said when it refused, or that it could not be asked. */
export type Problem = {
  status: number;
  code: string;
  detail?: string;
  title?: string;
  errors?: { field: string; message: string }[];
  [extra: string]: unknown;
};

/** Every failure of a call, in one type. `status` 0 means the server was not reached. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.code);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  /** Worth trying again by itself: the server was away or busy, not unwilling. */
  get transient(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** The server's words for one field of a form, if it named one. */
  fieldErrors(): Record<string, string> {
    return Object.fromEntries((this.problem.errors ?? []).map((e) => [e.field, e.message]));
  }
}

/** Turns a failed response into an error, also where a proxy answered with something that is not a problem. */
export function toApiError(status: number, body: unknown): ApiError {
  if (body !== null && typeof body === 'object') {
    const problem = body as Partial<Problem>;
    return new ApiError({ ...problem, status, code: typeof problem.code === 'string' ? problem.code : `http-${status}` });
  }
  return new ApiError({ status, code: `http-${status}` });
}
