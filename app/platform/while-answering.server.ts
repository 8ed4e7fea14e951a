import { AsyncLocalStorage } from "node:async_hooks";
import type { RequestHandler } from "express";

const memory = new AsyncLocalStorage<Map<string, Promise<unknown>>>();

/** Request-scoped cache: what several parts of one page ask for is fetched once. For GET only: what is posted changes things. */
export const rememberWhileAnswering: RequestHandler = (request, _response, next) => {
  if (request.method === "GET") memory.run(new Map(), next);
  else next();
};

/** Memoised per request: asks, or answers what was asked under the same key while the same page is being made. */
export function onceAPage<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
  const known = memory.getStore();
  const answered = known?.get(key) as Promise<Answer> | undefined;
  if (answered) return answered;
  const answer = ask();
  known?.set(key, answer);
  return answer;
}
