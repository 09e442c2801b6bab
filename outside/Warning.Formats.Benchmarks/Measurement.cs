using System.Globalization;

namespace EarlyWarning.Formats.Benchmarks;

/// <summary>Reads the files in turn, round by round, so that a busy machine is busy for all ways of reading, in processor time.</summary>
internal static class Measurement
{
    private const int Warm = 3;
    private const int Rounds = 9;

    public static int Run(string folder, TextWriter output)
    {
        PayrollFiles.Write(folder);
        string workbook = Path.Combine(folder, "payroll.xlsx"), lines = Path.Combine(folder, "payroll.jsonl");
        (string What, bool IsLibrary, Func<CellCount> Read)[] ways =
        [
            ("xlsx: ExcelDataReader", true, () => LibraryReads.ExcelDataReader(workbook)),
            ("xlsx: MiniExcel", true, () => LibraryReads.MiniExcel(workbook)),
            ("xlsx: records", false, () => EngineReads.Records(workbook)),
            ("xlsx: feed to panel", false, () => EngineReads.Panel(Path.Combine(folder, "xlsx.json"))),
            ("jsonl: System.Text.Json, records", true, () => LibraryReads.JsonRecords(lines).GetAwaiter().GetResult()),
            ("jsonl: System.Text.Json, tokens", true, () => LibraryReads.JsonTokens(lines)),
            ("jsonl: records", false, () => EngineReads.Records(lines)),
            ("jsonl: feed to panel", false, () => EngineReads.Panel(Path.Combine(folder, "jsonl.json"))),
        ];
        CellCount first = ways[0].Read();
        List<double>[] seconds = [.. ways.Select(_ => new List<double>())];
        for (int round = 0; round < Warm + Rounds; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                GC.Collect();
                TimeSpan before = Environment.CpuUsage.TotalTime;
                CellCount count = ways[way].Read();
                double taken = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                if (count != first && count != first with { Sum = 0, Characters = 0 })
                    throw new InvalidOperationException($"{ways[way].What} has read {count}, and {ways[0].What} {first}.");
                if (round >= Warm) seconds[way].Add(taken);
            }
        }

        for (int way = 0; way < ways.Length; way++)
        {
            string[] rounds = [.. seconds[way].Select(second => second.ToString("0.0000", CultureInfo.InvariantCulture))];
            string whose = ways[way].IsLibrary ? "library" : "engine";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{ways[way].What}\t{whose}\t{first.Rows}\t{first.Cells}\t{string.Join('\t', rounds)}"));
        }

        return 0;
    }
}
