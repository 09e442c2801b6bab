using System.Globalization;

namespace EarlyWarning.Files.Reading;

/// <summary>Whether so much of a feed cannot be read that a scan of it would mislead.</summary>
internal static class RejectShare
{
    private const int Shown = 3;

    /// <summary>Why the scan must stop; null: it need not.</summary>
    public static string? Fault(string feed, long rows, long rejected, double limit, IReadOnlyList<Reject> rejects)
    {
        if (rejected <= limit * rows) return null;
        string first = string.Join("\n", rejects.Take(Shown).Select(Describe));
        return string.Create(CultureInfo.InvariantCulture,
            $"feed '{feed}': {rejected:N0} of {rows:N0} rows cannot be read ({100.0 * rejected / rows:0.#} %), more than the {100 * limit:0.##} % that maxRejects allows; mend the file, correct the mapping, or raise \"maxRejects\"; the first:\n{first}");
    }

    private static string Describe(Reject reject)
    {
        string cell = reject.Column.Length == 0 ? "" : $"'{reject.Column}' is '{reject.Value}': ";
        return string.Create(CultureInfo.InvariantCulture, $"  {reject.File}:{reject.Row}: {cell}{reject.Reason}");
    }
}
