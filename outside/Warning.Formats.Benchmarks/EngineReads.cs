using System.Buffers.Text;
using EarlyWarning.Files;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Formats.Benchmarks;

/// <summary>Reads the files as the engine does: their records alone, and as a feed of a scan into a panel.</summary>
internal static class EngineReads
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);

    /// <summary>The records, one after the other, whose numbers are parsed.</summary>
    public static CellCount Records(string path)
    {
        using RecordReader records = OfficeFormats.All.Open(path, RecordFormat.Found, PayrollRow.Columns);
        int[] places = [.. PayrollRow.Columns.Select(records.Column)];
        CellCount count = default;
        while (records.Read())
        {
            if (records.RecordFault is not null) throw new InvalidOperationException($"Row {records.Row} cannot be read.");
            count = count.AddRow().AddText(records.Field(places[0]).Length);
            if (!records.DateField(places[1]).IsEmpty) count = count.AddMonth();
            foreach (int place in places.AsSpan(2))
            {
                ReadOnlySpan<byte> field = records.Field(place);
                if (field.IsEmpty) continue;
                if (!Utf8Parser.TryParse(field, out double number, out int length) || length < field.Length)
                    throw new InvalidOperationException($"A cell of row {records.Row} is no number.");
                count = count.Add(number);
            }
        }

        return count;
    }

    /// <summary>
    /// The feed of a scan, on one thread: the file hashed, companies found in the register, months and numbers checked, everything put into the columns of a
    /// panel. The register is read as well. Characters of ids and the sum of numbers are not asked for once more.
    /// </summary>
    public static CellCount Panel(string scan)
    {
        ScanOptions options = new() { Threads = 1, CacheLimit = 0 };
        FeedSummary feed = Scanner.ReadAsync(ScanFile.Load(scan, OfficeFormats.All), AsOf, options).GetAwaiter().GetResult().Feeds[^1];
        if (feed.RejectedRows + feed.Unmatched > 0) throw new InvalidOperationException("Rows were rejected.");
        return new CellCount(feed.Rows, (2 * feed.Rows) + feed.Indicators.Sum(indicator => indicator.Observations), 0, 0);
    }
}
