using System.Diagnostics;
using System.Globalization;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>
/// Measures the reading of workbooks and JSON Lines beside libraries. A program of <c>outside</c> has the libraries; it reads the same files in turn in every
/// way, and stops where two ways do not come to the same cells.
/// </summary>
internal static class FormatTables
{
    public static IEnumerable<ResultTable> Measure()
    {
        string program = Recorder.Built("outside/Warning.Formats.Benchmarks/bin/Release/net10.0/EarlyWarning.Formats.Benchmarks.dll", "outside/Outside.sln");
        string folder = Path.Combine(Path.GetTempPath(), $"early-warning-formats-{Environment.ProcessId}");
        try
        {
            yield return TableOf(Run(program, folder));
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static Way[] Run(string program, string folder)
    {
        ProcessStartInfo start = new("dotnet", [program, "measure", folder]) { UseShellExecute = false, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0 ? [.. lines.Select(Way.Parse)] : throw new InvalidOperationException("The files are not read alike, or cannot be read.");
    }

    /// <summary>Puts each way beside the fastest library that reads the same file; of each round its own ratio, of which the median is told.</summary>
    private static ResultTable TableOf(Way[] ways)
    {
        ResultTable table = new("formats", ("what", null), ("rows", "#,0"), ("cells", "#,0"), ("ns a cell, least", "0"),
            ("time beside the fastest library", "0.00"), ("read in the same time, %", "0"));
        foreach (Way way in ways)
        {
            Way beside = ways.Where(other => other.Format == way.Format && other.IsLibrary).MinBy(other => other.Seconds.Min())!;
            double ratio = Median(way.Seconds.Zip(beside.Seconds, (own, other) => own / other));
            table.Add(way.What, way.Rows, way.Cells, way.Seconds.Min() * 1e9 / way.Cells, ratio, 100 / ratio);
        }

        return table;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    /// <summary>A way of reading.</summary>
    /// <param name="What">The format, and after a colon what reads it.</param>
    /// <param name="IsLibrary">Whether a library reads it.</param>
    /// <param name="Rows">How many rows.</param>
    /// <param name="Cells">How many cells.</param>
    /// <param name="Seconds">Seconds of the processor, by round.</param>
    private sealed record Way(string What, bool IsLibrary, long Rows, long Cells, double[] Seconds)
    {
        public string Format => What.Split(':')[0];

        public static Way Parse(string line)
        {
            string[] parts = line.Split('\t');
            return new Way(parts[0], parts[1] == "library", Number(parts[2]), Number(parts[3]),
                [.. parts[4..].Select(part => double.Parse(part, CultureInfo.InvariantCulture))]);
        }

        private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    }
}
