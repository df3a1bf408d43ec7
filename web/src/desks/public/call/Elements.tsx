import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { callTexts } from "@/texts/public";
import type { CallDetail } from "./CallHead";

/** Attachment 1's elements under their headings. */
export function Elements({ call }: { call: CallDetail }) {
  const t = useText();
  const words = useWords("intake");
  const groups = [...new Set(call.elements.map((element) => element.group))];
  return (
    <section>
      <h2>{t(callTexts.asked)}</h2>
      <p className="help">{t(callTexts.askedHelp, { n: call.elements.length })}</p>
      <div className="elements">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <ol>
              {call.elements
                .filter((element) => element.group === group)
                .map((element) => (
                  <li key={element.number} value={element.number}>
                    {element.text === "" ? (
                      element.title
                    ) : (
                      <details>
                        <summary>{element.title}</summary>
                        <p className="help">{element.text}</p>
                      </details>
                    )}
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
      {call.types.length > 0 && (
        <dl className="types">
          {call.types.map((type) => (
            <div key={type.factory_type}>
              <dt>{words.of("FactoryType", type.factory_type)}</dt>
              <dd>{type.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
