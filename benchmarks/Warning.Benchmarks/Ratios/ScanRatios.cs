using System.Buffers;
using System.Text.Json;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>
/// The ratios of a whole scan and of its parts around files, over a simulated region: reading feeds, telling of companies, and writing results. They run on
/// threads of the pool too, so that the processor time of the process is measured.
/// </summary>
internal static class ScanRatios
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);

    public static IEnumerable<Ratio> Of(int companies)
    {
        ScanFile scan = ScanFile.Load(SimulatedRegionFolder.ScanFileOf(companies));
        string folder = Path.GetDirectoryName(scan.Path)!, state = Path.Combine(folder, "gate-state"), output = Path.Combine(folder, "gate-out");
        ScanOptions one = new() { Threads = 1, Output = output, State = state, CacheLimit = 0 };
        ScanResult result = ScanFirst();
        long rows = result.Panel!.Feeds.Sum(feed => feed.Rows);
        Timed loop = new(() => HandRead.Rows(folder, 1), HandRead.Rows(folder, 1));
        yield return new Ratio("feeds", "feeds to panel, a row", "a loop by hand", new Timed(Read, rows), loop, 3.5, 90) { On = Clock.Process };

        JsonDocument[] lines = [.. File.ReadLines(Path.Combine(output, "2026-11-01", "alerts.jsonl")).Select(line => JsonDocument.Parse(line))];
        yield return new Ratio("writing", "results to files, a listed company", "the lines of alerts as JSON",
            new Timed(Write, lines.Length), new Timed(Again, lines.Length), 13, 135_000)
        { On = Clock.Process };
        Assessments assessments = scan.Pack.Assess(result.Panel.Panel.AsOf(AsOf));
        yield return new Ratio("findings", "sentences, evidence, reasons of a listed company", "the lines of alerts as JSON",
            new Timed(() => Explain(assessments), assessments.Listed.Count), new Timed(Again, lines.Length), 8.5, 45_000);
        yield return new Ratio("scan", "a whole scan, a row", "a loop by hand that reads",
            new Timed(() => ScanFirst(), rows), loop, 11.5, 380)
        { On = Clock.Process };

        void Read() => Scanner.ReadFeedsAsync(scan, AsOf, one, CancellationToken.None).GetAwaiter().GetResult();

        void Write()
        {
            IPreparedResults prepared = new ResultFolder(output) { Threads = 1 }.PrepareAsync(result, CancellationToken.None).GetAwaiter().GetResult();
            prepared.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        void Again()
        {
            ArrayBufferWriter<byte> bytes = new(1 << 16);
            foreach (JsonDocument line in lines)
            {
                bytes.ResetWrittenCount();
                using Utf8JsonWriter writer = new(bytes);
                line.WriteTo(writer);
            }
        }

        static void Explain(Assessments assessments)
        {
            foreach (int row in assessments.Listed)
            {
                Assessment assessment = assessments.Detail(row);
                foreach (FiredRule fired in assessment.Rules) _ = (fired.Because, fired.Evidence);
                foreach (IndeterminateRule undecided in assessment.Indeterminate) _ = undecided.Missing;
            }
        }

        // Without a state, so that every scan is a first one.
        ScanResult ScanFirst()
        {
            if (Directory.Exists(state)) Directory.Delete(state, recursive: true);
            return Scanner.ScanAsync(scan, AsOf, one).GetAwaiter().GetResult();
        }
    }
}
