import { lazy, Suspense, type ComponentType, type ReactNode } from "react";

/** A part whose code loads when it is first shown, so that the page comes without its weight.
 * The page stays as it is meanwhile. `waiting`: what stands in its place. */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function OnDemand(props: Props) {
    return (
      <Suspense fallback={waiting}>
        <Part {...props} />
      </Suspense>
    );
  };
}
