export interface ProblemLike {
  status: number
  message: string
  /** The fields at fault, each with its words. */
  fields?: readonly { field: string; message: string }[]
  /** With 412: the row as it is now. */
  current?: unknown
}

/** A refusal by the server, told apart from a mistake in the program without knowing the API. */
export function isProblem(error: unknown): error is ProblemLike {
  return error instanceof Error && typeof (error as Partial<ProblemLike>).status === 'number'
}
