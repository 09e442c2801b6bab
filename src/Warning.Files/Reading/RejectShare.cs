using System.Globalization;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Decides whether so many rows of a feed cannot be read that a scan of it would mislead.</summary>
internal static class RejectShare
{
    private const int Shown = 3;
    private const int ReasonsShown = 5;

    /// <summary>So many rejected rows are always tolerated, unless the limit is 0: of a short list a few may be a large share.</summary>
    private const int Tolerated = 5;

    /// <summary>Says why the scan must stop; null: it need not. A limit of 0 allows no rejected row at all.</summary>
    public static Message? Fault(string feed, long rows, long rejected, double limit, IReadOnlyList<RejectGroup> groups)
    {
        if (rejected == 0 || (limit > 0 && (rejected <= Tolerated || rejected <= limit * rows))) return null;
        Message allowed = limit == 0 ? ReadingMessages.NoneAllowed : ReadingMessages.MoreThanAllowed((100 * limit).ToString("0.##", CultureInfo.InvariantCulture));
        string percent = (100.0 * rejected / rows).ToString("0.#", CultureInfo.InvariantCulture);
        return ReadingMessages.TooManyRejects(feed, rejected, rows, percent, allowed, Reasons(groups));
    }

    /// <summary>Says why a scan must stop where not one row of a feed can be read, however few there are.</summary>
    public static Message NoneReadable(string feed, long rows, IReadOnlyList<RejectGroup> groups) => ReadingMessages.NoneReadable(feed, rows, Reasons(groups));

    /// <summary>Shows the first rejects of the only reason, or the first one of each reason; each reason with how often it is met.</summary>
    private static Message Reasons(IReadOnlyList<RejectGroup> groups)
    {
        if (groups is [var only]) return ReadingMessages.First(Add(null, only, Shown));
        Message? lines = groups.Take(ReasonsShown).Aggregate((Message?)null, (before, group) => Add(before, group, 1));
        return ReadingMessages.ByReason(groups.Count > ReasonsShown ? ReadingMessages.AddReasons(lines, groups.Count - ReasonsShown) : lines!);
    }

    private static Message Add(Message? before, RejectGroup group, int examples)
    {
        Message? lines = before;
        for (int i = 0; i < Math.Min(examples, group.Examples.Count); i++)
        {
            Reject reject = group.Examples[i];
            Message described = Describe(reject);
            if (i == 0 && group.Count > 1) described = ReadingMessages.WithCount(described, group.Count);
            lines = ReadingMessages.AddReject(lines, reject.File, reject.Row, described);
        }

        return lines!;
    }

    private static Message Describe(Reject reject)
    {
        if (reject.Column.Length == 0) return reject.Reason;
        return reject.Looks is { } looks
            ? ReadingMessages.OfUnshown(reject.Column, looks, reject.Reason)
            : ReadingMessages.OfCell(reject.Column, reject.Value, reject.Reason);
    }
}
