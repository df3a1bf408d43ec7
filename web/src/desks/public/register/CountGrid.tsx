import { Link, getRouteApi } from "@tanstack/react-router";
import { useText } from "@/texts";
import { publicTexts, registerTexts } from "@/texts/public";
import { sum, type CountTable } from "./counts";

const route = getRouteApi("/open/register");

/** Units by type with a shade for each figure. A cell filters the list. */
export function CountGrid({ table }: { table: CountTable }) {
  const t = useText();
  const search = route.useSearch();
  const column = (code: string) => sum(table.rows.map((row) => row.byType.get(code) ?? 0));
  return (
    <section>
      <h2>{t(registerTexts.grid)}</h2>
      <p className="help">{t(registerTexts.gridHelp)}</p>
      <div className="table-wrap">
        <table className="count-grid">
          <thead>
            <tr>
              <th scope="col">{t(publicTexts.unit)}</th>
              {table.types.map(([code, label]) => (
                <th scope="col" key={code}>
                  {label}
                </th>
              ))}
              <th scope="col">{t(registerTexts.sum)}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.unit}>
                <th scope="row">
                  <Link to="/register" search={{ ...search, unit: row.unit, type: undefined }}>
                    {row.name}
                  </Link>
                </th>
                {table.types.map(([code, label]) => {
                  const count = row.byType.get(code) ?? 0;
                  const shade = count === 0 ? 0 : Math.ceil((4 * count) / table.most);
                  return (
                    <td key={code} className={`shade-${shade}`}>
                      {count === 0 ? (
                        0
                      ) : (
                        <Link
                          to="/register"
                          search={{ ...search, unit: row.unit, type: code }}
                          aria-label={`${row.name} ${label} ${count}`}
                        >
                          {count}
                        </Link>
                      )}
                    </td>
                  );
                })}
                <td>{row.total}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t(registerTexts.sum)}</th>
              {table.types.map(([code]) => (
                <td key={code}>{column(code)}</td>
              ))}
              <td>{table.total}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
