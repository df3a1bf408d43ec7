import { Card } from "antd";
import { asProblem } from "@/api/problem";
import { identity } from "@/api/clients";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { accountTexts, demoTexts } from "@/texts/account";
import { DemoClock } from "./DemoClock";
import { DemoPeople } from "./DemoPeople";

/** A rehearsal's door: sign in as anybody of it, and move its clock. */
export function DemoPage() {
  const t = useText();
  const people = identity.useQuery("get", "/api/identity/v1/demo-people", {
    params: { query: { limit: 200 } },
  });
  const off = people.error !== null && asProblem(people.error).status === 404;
  return (
    <>
      <PageHead title={t(accountTexts.demo)} help={t(demoTexts.help)} />
      {off ? (
        <Card role="status">
          <strong>{t(demoTexts.off)}</strong>
          <p>{t(demoTexts.offHelp)}</p>
        </Card>
      ) : (
        <Answer of={people}>
          {({ items }) => (
            <>
              <DemoClock people={items} />
              <DemoPeople people={items} />
            </>
          )}
        </Answer>
      )}
    </>
  );
}
