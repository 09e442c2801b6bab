using System.Globalization;
using NodaTime;

namespace EarlyWarning.Simulation.Delivering;

/// <summary>Composes the note in the folder of a simulated region, which says that nothing in it is real and how to scan it.</summary>
internal static class SimulationNote
{
    public static string Of(RegionOptions options, LocalDate through) => string.Create(CultureInfo.InvariantCulture,
        $"""
        # A made-up region · 虚构数据

        None of this is real: {options.Companies:n0} companies that do not exist, over {options.Months} months, made by `early-warning simulate` from
        seed {options.Seed}. Every organisation code in the credit codes begins with XN (虚拟), which no real one does.

        本文件夹全部为模拟数据:企业、信用代码、数字、事件均属虚构,与任何真实单位无关。

        - `companies.csv` the register, `*.csv` and `events/*.csv` the feeds of the departments, `scan.json` how to read them,
          `office.json` the made-up office that writes letters
        - `outcomes.csv` what became of the companies with a story of trouble: the day it broke out, kind, workers, yuan owed, and the month in
          which it began. Days after {NodaTime.Text.LocalDatePattern.Iso.Format(through)} are still to come. `backtest` takes it as `--outcomes`

        Scan it with `early-warning scan scan.json --as-of {NodaTime.Text.LocalDatePattern.Iso.Format(through.PlusDays(1))}`.

        """);
}
