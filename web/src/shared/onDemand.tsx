import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { useText } from "@/texts";
import { common } from "@/texts/common";

/** A part whose code loads when it is first shown, so that the page comes without its weight.
 * The page stays as it is meanwhile, and when the code does not come, which is said in the part's
 * place. `waiting`: what stands there until it comes. */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const loading = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (failure) {
        // Whoever shows the part next asks for its code again.
        newest = loading();
        throw new NotLoaded(String(failure));
      }
    });
  let newest = loading();
  return function OnDemand(props: Props) {
    const [Part, setPart] = useState(() => newest);
    return (
      <Loaded onAgain={() => setPart(() => newest)}>
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </Loaded>
    );
  };
}

/** The network is away, or a new release has taken the old one's files away. */
class NotLoaded extends Error {}

interface Shown {
  children: ReactNode;
  onAgain: () => void;
}

/** Keeps the page around a part that did not load. What fails in a loaded part is the page's. */
class Loaded extends Component<Shown, { failure: unknown }> {
  override state = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  private again = (): void => {
    this.props.onAgain();
    this.setState({ failure: null });
  };

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    if (!((failure as unknown) instanceof NotLoaded)) throw failure;
    return <Missing onAgain={this.again} />;
  }
}

function Missing({ onAgain }: { onAgain: () => void }) {
  const t = useText();
  return (
    <div className="refusal" role="alert">
      <strong>{t(common.notLoaded)}</strong>
      <p>{t(common.notLoadedHelp)}</p>
      <button type="button" onClick={onAgain}>
        {t(common.again)}
      </button>
    </div>
  );
}
