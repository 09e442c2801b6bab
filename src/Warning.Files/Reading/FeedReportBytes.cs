using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Writes and reads what is told of a feed beside its observations: counts, rejects, unmatched rows. What depends on the as-of date is left out.
/// </summary>
internal static class FeedReportBytes
{
    /// <summary>Writes the report of a feed of files, which no fault stops.</summary>
    public static void Write(BinaryWriter output, FeedReport report)
    {
        FeedSummary summary = report.Summary;
        output.Write(summary.Id);
        WriteAll(output, summary.Files, Write);
        output.Write(summary.LeftOut);
        output.Write(summary.Crosswalk is not null);
        if (summary.Crosswalk is { } crosswalk) Write(output, crosswalk);
        foreach (long count in CountsOf(summary)) output.Write(count);
        output.Write(summary.LostCodes is not null);
        if (summary.LostCodes is { } lost) Write(output, lost);
        output.Write(summary.Companies);
        WriteAll(output, summary.RejectGroups, Write);
        WriteAll(output, summary.Indicators, Write);
        WriteAll(output, report.Rejects, Write);
        WriteAll(output, report.Unmatched, Write);
        WriteAll(output, report.Skipped, Write);
    }

    /// <summary>Reads a report that was written.</summary>
    public static FeedReport Read(BinaryReader input)
    {
        string id = input.ReadString();
        FeedFileSummary[] files = ReadAll(input, ReadFile);
        int leftOut = input.ReadInt32();
        CrosswalkSummary? crosswalk = input.ReadBoolean() ? ReadCrosswalk(input) : null;
        FeedSummary summary = new()
        {
            Id = id,
            Files = files,
            LeftOut = leftOut,
            Crosswalk = crosswalk,
            Rows = input.ReadInt64(),
            Notes = input.ReadInt64(),
            RejectedRows = input.ReadInt64(),
            Rejects = input.ReadInt64(),
            Unmatched = input.ReadInt64(),
            ByName = input.ReadInt64(),
            Nameless = input.ReadInt64(),
            Combined = input.ReadInt64(),
            Revised = input.ReadInt64(),
            Repeated = input.ReadInt64(),
            RepeatedWithoutKey = input.ReadInt64(),
            Future = input.ReadInt64(),
            LostCodes = input.ReadBoolean() ? ReadLostCodes(input) : null,
            Companies = input.ReadInt32(),
            RejectGroups = ReadAll(input, ReadGroup),
            Indicators = ReadAll(input, ReadIndicator),
        };
        return new FeedReport(summary, ReadAll(input, ReadReject), ReadAll(input, ReadUnmatched), Fault: null) { Skipped = ReadAll(input, ReadSkipped) };
    }

    /// <summary>Writes items with their number before them.</summary>
    public static void WriteAll<T>(BinaryWriter output, IReadOnlyCollection<T> items, Action<BinaryWriter, T> write)
    {
        output.Write(items.Count);
        foreach (T item in items) write(output, item);
    }

    /// <summary>Reads items that were written with their number.</summary>
    public static T[] ReadAll<T>(BinaryReader input, Func<BinaryReader, T> read)
    {
        T[] items = new T[input.ReadInt32()];
        for (int i = 0; i < items.Length; i++) items[i] = read(input);
        return items;
    }

    /// <summary>Writes a period.</summary>
    public static void Write(BinaryWriter output, CalendarPeriod period)
    {
        output.Write((byte)period.Cadence);
        output.Write(period.FirstDay.ToDateOnly().DayNumber);
    }

    /// <summary>Reads a period.</summary>
    public static CalendarPeriod ReadPeriod(BinaryReader input) =>
        CalendarPeriod.Of((Cadence)input.ReadByte(), LocalDate.FromDateOnly(DateOnly.FromDayNumber(input.ReadInt32())));

    private static long[] CountsOf(FeedSummary summary) =>
    [
        summary.Rows, summary.Notes, summary.RejectedRows, summary.Rejects, summary.Unmatched, summary.ByName, summary.Nameless, summary.Combined,
        summary.Revised, summary.Repeated, summary.RepeatedWithoutKey, summary.Future,
    ];

    private static void Write(BinaryWriter output, FeedFileSummary file)
    {
        output.Write(file.File);
        output.Write(file.Rows);
        output.Write(file.Sha256);
    }

    private static FeedFileSummary ReadFile(BinaryReader input) => new(input.ReadString(), input.ReadInt64(), input.ReadString());

    private static void Write(BinaryWriter output, LostCodes lost)
    {
        output.Write(lost.Count);
        output.Write(lost.Cell);
        output.Write(lost.File);
        output.Write(lost.Row);
    }

    private static LostCodes ReadLostCodes(BinaryReader input) => new(input.ReadInt64(), input.ReadString(), input.ReadString(), input.ReadInt64());

    private static void Write(BinaryWriter output, CrosswalkSummary crosswalk)
    {
        output.Write(crosswalk.File is not null);
        if (crosswalk.File is { } file) Write(output, file);
        output.Write(crosswalk.UnknownCompanies);
        output.Write(crosswalk.Contradictions);
        output.Write(crosswalk.Rejects);
    }

    private static CrosswalkSummary ReadCrosswalk(BinaryReader input) =>
        new(input.ReadBoolean() ? ReadFile(input) : null, input.ReadInt64(), input.ReadInt64(), input.ReadInt64());

    private static void Write(BinaryWriter output, RejectGroup group)
    {
        output.Write(group.Column);
        group.Reason.WriteTo(output);
        output.Write(group.Count);
        WriteAll(output, group.Examples, Write);
        output.Write(group.IsUniform);
    }

    private static RejectGroup ReadGroup(BinaryReader input) =>
        new(input.ReadString(), Message.Read(input), input.ReadInt64(), ReadAll(input, ReadReject)) { IsUniform = input.ReadBoolean() };

    private static void Write(BinaryWriter output, IndicatorSummary indicator)
    {
        output.Write(indicator.Id);
        output.Write(indicator.Observations);
        output.Write(indicator.Companies);
        MessageBytes.WriteText(output, indicator.Earliest);
        MessageBytes.WriteText(output, indicator.Latest);
        WriteOptional(output, indicator.First);
        WriteOptional(output, indicator.Last);
    }

    private static IndicatorSummary ReadIndicator(BinaryReader input) =>
        new(input.ReadString(), input.ReadInt64(), input.ReadInt32(), MessageBytes.ReadText(input), MessageBytes.ReadText(input))
        {
            First = ReadOptional(input),
            Last = ReadOptional(input),
        };

    private static void WriteOptional(BinaryWriter output, CalendarPeriod? period)
    {
        output.Write(period is not null);
        if (period is { } told) Write(output, told);
    }

    private static CalendarPeriod? ReadOptional(BinaryReader input) => input.ReadBoolean() ? ReadPeriod(input) : null;

    private static void Write(BinaryWriter output, Reject reject)
    {
        output.Write(reject.File);
        output.Write(reject.Row);
        output.Write(reject.Column);
        output.Write(reject.Value);
        reject.Reason.WriteTo(output);
        output.Write(reject.Looks is not null);
        reject.Looks?.WriteTo(output);
    }

    private static Reject ReadReject(BinaryReader input) =>
        new(input.ReadString(), input.ReadInt64(), input.ReadString(), input.ReadString(), Message.Read(input))
        {
            Looks = input.ReadBoolean() ? Message.Read(input) : null,
        };

    private static void Write(BinaryWriter output, UnmatchedRow row)
    {
        output.Write(row.File);
        output.Write(row.Row);
        output.Write(row.Company);
        row.Reason.WriteTo(output);
        WriteAll(output, row.Nearest, static (all, name) => all.Write(name));
    }

    private static UnmatchedRow ReadUnmatched(BinaryReader input) =>
        new(input.ReadString(), input.ReadInt64(), input.ReadString(), Message.Read(input), ReadAll(input, static all => all.ReadString()));

    private static void Write(BinaryWriter output, (string File, Message Skipped) skipped)
    {
        output.Write(skipped.File);
        skipped.Skipped.WriteTo(output);
    }

    private static (string File, Message Skipped) ReadSkipped(BinaryReader input) => (input.ReadString(), Message.Read(input));
}
