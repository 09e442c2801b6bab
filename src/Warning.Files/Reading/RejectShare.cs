using System.Globalization;

namespace EarlyWarning.Files.Reading;

/// <summary>Decides whether so many rows of a feed cannot be read that a scan of it would mislead.</summary>
internal static class RejectShare
{
    private const int Shown = 3;

    /// <summary>So many rejected rows are always tolerated, unless the limit is 0: of a short list a few may be a large share.</summary>
    private const int Tolerated = 5;

    /// <summary>Says why the scan must stop; null: it need not. A limit of 0 allows no rejected row at all.</summary>
    public static string? Fault(string feed, long rows, long rejected, double limit, IReadOnlyList<Reject> rejects)
    {
        if (rejected == 0 || (limit > 0 && (rejected <= Tolerated || rejected <= limit * rows))) return null;
        string allowed = limit == 0 ? "and maxRejects is 0" : string.Create(CultureInfo.InvariantCulture, $"more than the {100 * limit:0.##} % that maxRejects allows");
        return string.Create(CultureInfo.InvariantCulture,
            $"feed '{feed}': {rejected:N0} of {rows:N0} rows cannot be read ({100.0 * rejected / rows:0.#} %), {allowed}; mend the file, correct the mapping, or raise \"maxRejects\"; the first:\n{First(rejects)}");
    }

    /// <summary>Says why a scan must stop where not one row of a feed can be read, however few there are.</summary>
    public static string NoneReadable(string feed, long rows, IReadOnlyList<Reject> rejects) => string.Create(CultureInfo.InvariantCulture,
        $"feed '{feed}': not one of {rows:N0} rows can be read; mend the file, or correct the mapping; the first:\n{First(rejects)}");

    private static string First(IReadOnlyList<Reject> rejects) => string.Join("\n", rejects.Take(Shown).Select(Describe));

    private static string Describe(Reject reject)
    {
        string cell = reject.Column.Length == 0 ? "" : $"'{reject.Column}' is '{reject.Value}': ";
        return string.Create(CultureInfo.InvariantCulture, $"  {reject.File}:{reject.Row}: {cell}{reject.Reason}");
    }
}
