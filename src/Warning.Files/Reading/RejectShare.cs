using System.Globalization;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Decides whether so many rows of a feed cannot be read that a scan of it would mislead.</summary>
internal static class RejectShare
{
    private const int Shown = 3;

    /// <summary>So many rejected rows are always tolerated, unless the limit is 0: of a short list a few may be a large share.</summary>
    private const int Tolerated = 5;

    /// <summary>Says why the scan must stop; null: it need not. A limit of 0 allows no rejected row at all.</summary>
    public static Message? Fault(string feed, long rows, long rejected, double limit, IReadOnlyList<Reject> rejects)
    {
        if (rejected == 0 || (limit > 0 && (rejected <= Tolerated || rejected <= limit * rows))) return null;
        Message allowed = limit == 0 ? ReadingMessages.NoneAllowed : ReadingMessages.MoreThanAllowed((100 * limit).ToString("0.##", CultureInfo.InvariantCulture));
        string percent = (100.0 * rejected / rows).ToString("0.#", CultureInfo.InvariantCulture);
        return ReadingMessages.TooManyRejects(feed, rejected, rows, percent, allowed, First(rejects));
    }

    /// <summary>Says why a scan must stop where not one row of a feed can be read, however few there are.</summary>
    public static Message NoneReadable(string feed, long rows, IReadOnlyList<Reject> rejects) => ReadingMessages.NoneReadable(feed, rows, First(rejects));

    private static Message First(IReadOnlyList<Reject> rejects) =>
        rejects.Take(Shown).Aggregate((Message?)null, (before, reject) => ReadingMessages.AddReject(before, reject.File, reject.Row, Describe(reject)))!;

    private static Message Describe(Reject reject)
    {
        if (reject.Column.Length == 0) return reject.Reason;
        return reject.Looks is { } looks
            ? ReadingMessages.OfUnshown(reject.Column, looks, reject.Reason)
            : ReadingMessages.OfCell(reject.Column, reject.Value, reject.Reason);
    }
}
