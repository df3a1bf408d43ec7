/* One client a room, generated from the room's OpenAPI. Pages call
 * `review.useQuery("get", "/api/review/v1/cases/{case_id}", …)`. */
import createFetchClient from "openapi-fetch";
import createQueryClient from "openapi-react-query";
import type { paths as IdentityPaths } from "./generated/identity";
import type { paths as IntakePaths } from "./generated/intake";
import type { paths as NotifyPaths } from "./generated/notify";
import type { paths as RegistryPaths } from "./generated/registry";
import type { paths as ReviewPaths } from "./generated/review";
import { problemIn, UNREACHABLE } from "./problem";
import { bearer, currentSession, refresh, signInAgain } from "./session";

/** `fetch` that signs requests, renews the token once, and waits while a person signs in again. */
export async function signedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const first = await fetch(signed(request));
  if (first.status !== 401 || !("me" in currentSession())) return first;
  const renewed = (await refresh()) || (await signInAgain());
  return renewed ? fetch(signed(again)) : first;
}

/** The answer to a signed request that no generated client makes. Throws a Problem where it is refused. */
export async function answered(request: Request): Promise<Response> {
  const answer = await signedFetch(request).catch((): never => {
    throw UNREACHABLE;
  });
  if (!answer.ok) throw await problemIn(answer);
  return answer;
}

function signed(request: Request): Request {
  if (bearer()) request.headers.set("Authorization", `Bearer ${bearer()}`);
  return request;
}

const options = { baseUrl: location.origin, fetch: signedFetch };

export const identityApi = createFetchClient<IdentityPaths>(options);
export const intakeApi = createFetchClient<IntakePaths>(options);
export const reviewApi = createFetchClient<ReviewPaths>(options);
export const notifyApi = createFetchClient<NotifyPaths>(options);
export const registryApi = createFetchClient<RegistryPaths>(options);

export const identity = createQueryClient(identityApi);
export const intake = createQueryClient(intakeApi);
export const review = createQueryClient(reviewApi);
export const notify = createQueryClient(notifyApi);
export const registry = createQueryClient(registryApi);

/** The key of one act: sent again after a broken connection, it is done once. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
