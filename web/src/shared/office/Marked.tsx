import { lexer, type Token, type Tokens } from "marked";
import type { ReactNode } from "react";

/** The texts of part two as a person reads them: paragraphs, bold, lists, tables, and where a picture stands.
 * Any other mark is plain text, as it is on paper. */
export function Marked({ text }: { text: string }) {
  return <div className="typed rich">{all(lexer(text, { gfm: true }))}</div>;
}

function all(tokens: readonly Token[]): ReactNode[] {
  return tokens.map((token, place) => <One key={`${place}-${token.type}`} token={token} />);
}

function One({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case "space":
      return null;
    case "paragraph":
      return <p>{all(token.tokens ?? [])}</p>;
    case "strong":
      return <strong>{all(token.tokens ?? [])}</strong>;
    case "escape":
      return token.text;
    case "text":
      return token.tokens ? all(token.tokens) : unescaped(token as Tokens.Text);
    case "list":
      return <List list={token as Tokens.List} />;
    case "table":
      return <Table table={token as Tokens.Table} />;
    case "image":
      return <em>〔{token.text}〕</em>;
    default:
      return token.raw;
  }
}

/** The text as it was typed: marked writes `&lt;` for a sign that a page of its own making could not show. */
function unescaped(token: Tokens.Text): string {
  return token.escaped ? token.raw : token.text;
}

function List({ list }: { list: Tokens.List }) {
  const items = list.items.map((item, place) => <li key={`${place}-${item.raw}`}>{all(item.tokens)}</li>);
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table }: { table: Tokens.Table }) {
  const row = (cells: readonly Tokens.TableCell[], Cell: "th" | "td") =>
    cells.map((cell, place) => <Cell key={`${place}-${cell.text}`}>{all(cell.tokens)}</Cell>);
  return (
    <table>
      <thead>
        <tr>{row(table.header, "th")}</tr>
      </thead>
      <tbody>
        {table.rows.map((cells, place) => (
          <tr key={`${place}-${cells.map((cell) => cell.text).join("|")}`}>{row(cells, "td")}</tr>
        ))}
      </tbody>
    </table>
  );
}
