import { FileWordOutlined } from "@ant-design/icons";
import { getRouteApi } from "@tanstack/react-router";
import { App, Button } from "antd";
import { review } from "@/api/clients";
import { asProblem } from "@/api/problem";
import { download } from "@/shared/download";
import { Answer } from "@/shared/office/Answer";
import { CaseReading } from "@/shared/office/case/CaseReading";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { CityActs } from "./CityActs";

const route = getRouteApi("/desk/city/cases/$caseId");
/** An act's process goes on by itself within seconds; the page follows it. */
const FOLLOWED = 5_000;

/** One case as the city reads it, with acceptance and holds beside it. */
export function CasePage() {
  const t = useText();
  const { caseId } = route.useParams();
  const { message } = App.useApp();
  const overview = review.useQuery(
    "get",
    "/api/review/v1/cases/{case_id}/view",
    { params: { path: { case_id: caseId } } },
    { refetchInterval: FOLLOWED },
  );
  const save = () =>
    download(`/api/review/v1/cases/${caseId}/application.docx`, "application.docx").catch((thrown: unknown) => {
      const problem = asProblem(thrown);
      message.error(t([problem.title, problem.title_en]));
    });
  return (
    <Answer of={overview}>
      {(data) => (
        <CaseReading
          overview={data}
          actions={
            data.readable && (
              <Button icon={<FileWordOutlined />} onClick={save}>
                {t(caseTexts.wordDownload)}
              </Button>
            )
          }
          acts={<CityActs overview={data} onDone={() => overview.refetch()} />}
        />
      )}
    </Answer>
  );
}
