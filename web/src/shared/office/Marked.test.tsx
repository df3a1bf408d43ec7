import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Marked } from "./Marked";

const shown = (text: string) => renderToStaticMarkup(<Marked text={text} />);

describe("the texts of part two", () => {
  it("show paragraphs, bold, lists and tables", () => {
    const told = shown("甲**网络层**乙\n\n- 一\n- 二\n\n| 指标 | 建设后 |\n| --- | --- |\n| 联网率 | 86% |");
    expect(told).toContain("<p>甲<strong>网络层</strong>乙</p>");
    expect(told).toContain("<ul><li>一</li><li>二</li></ul>");
    expect(told).toContain("<th>指标</th>");
    expect(told).toContain("<td>86%</td>");
  });

  it.each([
    ["上行速率要求A<B且下行C>D", "上行速率要求A&lt;B且下行C&gt;D"],
    ["示例 & 公司", "示例 &amp; 公司"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["# 不是标题", "# 不是标题"],
    ["*不是斜体* `不是代码`", "*不是斜体* `不是代码`"],
    ["[不是链接](http://a.example)", "[不是链接](http://a.example)"],
    ["一行\n另一行", "一行\n另一行"],
    ["\\*\\*原样\\*\\*", "**原样**"],
  ])("show any other mark as it was typed: %s", (text, said) => {
    expect(shown(text)).toContain(said);
  });

  it("say where a picture stands", () => {
    expect(shown("![网络拓扑](018f2f6e-0000-7000-8000-000000000001)")).toContain("〔网络拓扑〕");
  });
});
