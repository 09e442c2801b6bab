using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using EarlyWarning.Files.Caching;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Takes feeds that were read before from the cache instead of parsing their files, and keeps those that had to be parsed. A feed is taken only where all is
/// the same that its rows are read by: the program, the bytes of its files and their names, its part of the scan file, its indicators, the companies and, where
/// it names them, their names, crosswalks and confirmed names, the periods that the rules read, and what is in the future. Thread-safe.
/// </summary>
internal sealed class FeedCache(CacheFolder folder, ReadingContext context)
{
    private readonly ConcurrentDictionary<string, FeedProspect> prospects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ReadFeed> read = new(StringComparer.Ordinal);
    private readonly Lazy<byte[]> names = new(() => CacheKey.Of(context.Register.NamesByRow));
    private int taken;

    /// <summary>How many feeds were taken from the cache.</summary>
    public int Taken => taken;

    /// <summary>Takes a feed from the cache; null: it has to be read.</summary>
    public IFeedReading? Take(FeedMapping mapping)
    {
        if (mapping.IsSource || mapping.Company.IsSource || mapping.Warnings is not null) return null;
        try
        {
            IReadOnlyList<string> paths = FeedFiles.Resolve(context.Scan.Folder, mapping.File.Value, out int leftOut);
            if (KeyOf(mapping, paths, leftOut) is not { } key) return null;
            FileStamp[] stamps = [.. paths.Select(FileStamp.Of)];
            if (Take(mapping, key, stamps) is { } report)
            {
                folder.Keep(key);
                Interlocked.Increment(ref taken);
                return new KeptReading(report, FeedFiles.RealPathsOf(paths, context.Scan.Name));
            }

            prospects[mapping.Id] = new FeedProspect(key, stamps) { Bounds = new DateBounds(context.AsOf) };
            return null;
        }
        catch (Exception cause) when (cause is FeedException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Reading it says what is wrong.
            return null;
        }
    }

    /// <summary>Returns by what a feed that has to be read is read: what its dates are is kept too.</summary>
    public ReadingContext ContextOf(FeedMapping mapping) =>
        prospects.TryGetValue(mapping.Id, out FeedProspect? prospect) ? context.Telling(prospect.Bounds) : context;

    /// <summary>Takes note of a feed that was read whole.</summary>
    public void Add(FeedMapping mapping, FeedReader reading, FeedReport report)
    {
        if (report.Fault is not null || !prospects.TryGetValue(mapping.Id, out FeedProspect? prospect)) return;
        List<HashedFile> hashed = [];
        foreach (FileStamp file in prospect.Files)
        {
            // A file that changed while it was read may be read as neither the one nor the other.
            if (reading.HashOf(file.Path) is not { Length: > 0 } hash || FileStamp.Of(file.Path) != file) return;
            hashed.Add(new HashedFile(file.Length, hash));
        }

        read[mapping.Id] = new ReadFeed(prospect, hashed, report, DeliveredMonths.CountsOf(reading.Tallies));
    }

    /// <summary>Keeps what was read, and deletes what is not used any more.</summary>
    /// <param name="panel">The observations.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <returns>Why it could not be kept; null: it could.</returns>
    public Message? Store(Panel panel, int threads)
    {
        Message? fault = null;
        void Keep(KeyValuePair<string, ReadFeed> one)
        {
            if (Volatile.Read(ref fault) is not null) return;
            try
            {
                folder.Write(one.Value.Prospect.Key, output => Write(output, one.Key, one.Value, panel));
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                Interlocked.CompareExchange(ref fault, ScanMessages.FeedsNotKept(SystemFaults.InWords(cause)), null);
            }
        }

        if (threads > 1) Parallel.ForEach(read, new ParallelOptions { MaxDegreeOfParallelism = threads }, Keep);
        else foreach (KeyValuePair<string, ReadFeed> one in read.OrderBy(one => one.Key, StringComparer.Ordinal)) Keep(one);
        if (fault is not null) return fault;
        try
        {
            folder.Sweep();
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return ScanMessages.FeedsNotKept(SystemFaults.InWords(cause));
        }
    }

    /// <summary>The hash of all that what is read of a feed depends on, save for the bytes of its files; null: that cannot be told.</summary>
    private byte[]? KeyOf(FeedMapping mapping, IReadOnlyList<string> paths, int leftOut)
    {
        using CacheKey key = new();
        key.Add(folder.Program);
        key.Add(mapping.Written.Span);
        string zone = $"{context.Scan.TimeZone.Id} {DateTimeZoneProviders.Tzdb.VersionId}";
        key.Add(string.Create(CultureInfo.InvariantCulture, $"{mapping.MaxRejects}|{zone}|{context.Scan.Register.IdKind}|{context.MostRows}|{leftOut}"));
        key.Add(string.Concat(mapping.Indicators.Select(id => context.Panel.Reads(id) ? '1' : '0')));
        if (mapping.Company.Key == CompanyKey.Name || mapping.Company.Name is not null) key.Add(names.Value);
        string[] lookups =
        [
            .. mapping.Company.File is { } lookup ? [context.Scan.Resolve(lookup.Value)] : Array.Empty<string>(),
            .. mapping.Company.Matches is { } matches ? FeedFiles.Existing(context.Scan.Folder, matches.Value) : [],
        ];
        foreach (string path in lookups) key.Add(FileHash.Of(path));
        foreach (string path in lookups.Concat(paths))
        {
            // Nobody knows when the code changes that reads a format of no version.
            if (context.Scan.Formats.Of(path).Version is not { } version) return null;
            key.Add(context.Scan.Name(path));
            key.Add(version);
        }

        return key.ToArray();
    }

    private FeedReport? Take(FeedMapping mapping, byte[] key, FileStamp[] stamps)
    {
        using Stream? entry = folder.Open(key);
        if (entry is null) return null;
        using BinaryReader input = new(entry, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!input.ReadBytes(CacheKey.Length).AsSpan().SequenceEqual(key)) return null;
            if (!IsBetween(context.AsOf, input) | !IsBetween(context.Dates.Today, input)) return null;
            HashedFile[] hashed = FeedReportBytes.ReadAll(input, HashedFile.Read);
            if (hashed.Length != stamps.Length) return null;
            for (int file = 0; file < hashed.Length; file++)
            {
                if (!hashed[file].Fits(stamps[file])) return null;
            }

            Dictionary<CalendarPeriod, long> months =
                new(FeedReportBytes.ReadAll(input, one => KeyValuePair.Create(FeedReportBytes.ReadPeriod(one), one.ReadInt64())));
            FeedReport report = FeedReportBytes.Read(input);
            if (!context.Panel.TryReadDelivery(mapping.Id, entry)) return null;
            context.Look(mapping.Id, mapping.File.Value, 0, report.Summary.Rows);
            return report with { Summary = report.Summary with { Months = DeliveredMonths.Of(months, context.AsOfDate) } };
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException or FormatException)
        {
            return null;
        }
    }

    private static bool IsBetween(int day, BinaryReader input)
    {
        int first = input.ReadInt32(), last = input.ReadInt32();
        return day >= first && day <= last;
    }

    private static void Write(Stream output, string id, ReadFeed feed, Panel panel)
    {
        using BinaryWriter bytes = new(output, Encoding.UTF8, leaveOpen: true);
        bytes.Write(feed.Prospect.Key);
        DateBounds bounds = feed.Prospect.Bounds;
        bytes.Write(bounds.FirstAsOf);
        bytes.Write(bounds.LastAsOf);
        bytes.Write(bounds.FirstToday);
        bytes.Write(bounds.LastToday);
        FeedReportBytes.WriteAll(bytes, feed.Files, HashedFile.Write);
        FeedReportBytes.WriteAll(bytes, feed.Months, static (all, month) =>
        {
            FeedReportBytes.Write(all, month.Key);
            all.Write(month.Value);
        });
        FeedReportBytes.Write(bytes, feed.Report);
        panel.WriteDelivery(id, output);
    }

    /// <summary>A feed that was read in this scan.</summary>
    private sealed record ReadFeed(FeedProspect Prospect, IReadOnlyList<HashedFile> Files, FeedReport Report, IReadOnlyDictionary<CalendarPeriod, long> Months);
}
