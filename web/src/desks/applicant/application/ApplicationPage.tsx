import { ArrowLeftOutlined } from "@ant-design/icons";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Tag, Typography } from "antd";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { applicantTexts as texts } from "@/texts/applicant";
import { DraftProvider } from "./draft/DraftProvider";
import { LeaveGuard } from "./draft/LeaveGuard";
import { SaveState } from "./draft/SaveState";
import { useSubmission, type Submission } from "./submission";
import "../applicant.css";

const TABS = [
  { end: "", text: texts.tabForm },
  { end: "/check", text: texts.tabCheck },
  { end: "/progress", text: texts.tabProgress },
  { end: "/versions", text: texts.tabVersions },
  { end: "/word", text: texts.tabWord },
] as const;

/** One application: what it is, whether it is saved, and its pages. */
export function ApplicationPage() {
  const submission = useSubmission();
  return <Answer of={submission}>{(shown) => <Opened shown={shown} />}</Answer>;
}

function Opened({ shown }: { shown: Submission }) {
  const t = useText();
  const words = useWords("intake");
  const { pathname } = useLocation();
  const base = `/applications/${shown.id}`;
  const here = TABS.filter((tab) => pathname.startsWith(`${base}${tab.end}`)).at(-1) ?? TABS[0];
  return (
    <DraftProvider submissionId={shown.id}>
      <PageHead
        title={shown.factory_name ?? t(texts.unnamed)}
        help={
          <span className="application-head">
            <Link to="/applications">
              <ArrowLeftOutlined aria-hidden /> {t(texts.back)}
            </Link>
            <Tag color={shown.state === "ended" ? "default" : "blue"}>
              {shown.ended ? words.of("Ending", shown.ended) : words.of("SubmissionState", shown.state)}
            </Tag>
            {shown.number && <Typography.Text>{`${t(texts.number)} ${shown.number}`}</Typography.Text>}
          </span>
        }
      />
      <nav aria-label={t(texts.parts)} className="application-tabs">
        {TABS.map((tab) => (
          <Link
            key={tab.end}
            to={`${base}${tab.end}`}
            activeOptions={{ exact: true, includeSearch: false }}
            aria-current={tab === here ? "page" : undefined}
          >
            {t(tab.text)}
          </Link>
        ))}
      </nav>
      <LeaveGuard base={base} />
      <div className="application-pages">
        <Outlet />
      </div>
      {(shown.state === "draft" || shown.state === "in_correction") && <SaveState />}
    </DraftProvider>
  );
}
