import { Link } from "@tanstack/react-router";
import { Table, Tag, Typography } from "antd";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { closingText, instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { expertTexts as texts } from "@/texts/expert";
import { menuTexts } from "@/texts/menu";

type Seat = components["schemas"]["SeatView"];

/** Every case that the expert was asked to score, those that wait first. */
export function SeatsPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("review");
  const seats = review.useQuery("get", "/api/review/v1/my/seats");
  const waits = (seat: Seat) => seat.state === "offered" || seat.state === "accepted";
  return (
    <>
      <PageHead title={t(menuTexts.seats)} help={t(texts.seatsHelp)} />
      <Answer
        of={seats}
        isEmpty={(data) => data.items.length === 0}
        empty={
          <>
            {t(texts.noSeats)}
            <br />
            <Typography.Text type="secondary">{t(texts.noSeatsHelp)}</Typography.Text>
          </>
        }
      >
        {(data) => (
          <Table<Seat>
            rowKey="seat_id"
            pagination={false}
            scroll={{ x: "max-content" }}
            dataSource={[...data.items].sort((a, b) => Number(waits(b)) - Number(waits(a)) || a.number.localeCompare(b.number))}
            columns={[
              { title: t(caseTexts.number), dataIndex: "number" },
              { title: t(caseTexts.factory), dataIndex: "factory_name" },
              { title: t(caseTexts.organisation), dataIndex: "organisation_name" },
              { title: t(caseTexts.type), render: (_, seat) => words.of("FactoryType", seat.factory_type) },
              {
                title: t(caseTexts.state),
                render: (_, seat) => (
                  <>
                    <Tag color={waits(seat) ? "orange" : "default"}>{words.of("SeatState", seat.state)}</Tag>
                    {seat.alternate && <Tag>{t(texts.alternate)}</Tag>}
                  </>
                ),
              },
              { title: t(texts.until), render: (_, seat) => closingText(seat.scores_due_at, language) },
              {
                title: t(texts.scoredAt),
                render: (_, seat) => (seat.scored_at ? instantText(seat.scored_at, language) : "—"),
              },
              { title: t(texts.total), align: "right", render: (_, seat) => seat.total ?? "—" },
              {
                key: "open",
                render: (_, seat) => (
                  <Link to="/expert/seats/$seatId" params={{ seatId: seat.seat_id }}>
                    {t(waits(seat) ? texts.open : texts.read)}
                    <span className="visually-hidden"> {seat.factory_name}</span>
                  </Link>
                ),
              },
            ]}
          />
        )}
      </Answer>
    </>
  );
}
