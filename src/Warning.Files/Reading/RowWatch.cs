using System.Collections.Concurrent;
using System.Text;

namespace EarlyWarning.Files.Reading;

/// <summary>Notes in which rows feeds tell something of one company. Thread-safe.</summary>
/// <param name="company">The company's id.</param>
internal sealed class RowWatch(string company)
{
    private readonly ConcurrentBag<FeedRecord> noted = [];

    /// <summary>The rows, by feed, file and row.</summary>
    public IReadOnlyList<FeedRecord> Noted =>
    [
        .. noted.Distinct().OrderBy(one => one.Feed, StringComparer.Ordinal).ThenBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Row)
            .ThenBy(one => one.Day),
    ];

    /// <summary>Returns the company's row in the panel, below zero where the register does not have it.</summary>
    public int RowIn(Register register) => register.Index.Resolve(Encoding.UTF8.GetBytes(company), out _);

    /// <summary>Notes a row whose company and date were read.</summary>
    public void Note(string feed, FeedRow row) => noted.Add(new FeedRecord(feed, row.File, row.Line, row.Date.FirstDay));
}
