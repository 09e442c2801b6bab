using System.Globalization;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// Names the files of a ledger in its folder: <c>ledger.jsonl</c>, which is appended to, and those of the years before, such as <c>ledger-2026.jsonl</c>, and
/// <c>ledger-2026-2.jsonl</c> where the year has two. One chain of hashes runs through all of them.
/// </summary>
internal static class LedgerFiles
{
    private const string Stem = "ledger";
    private const string Extension = ".jsonl";

    /// <summary>Returns the file that is appended to.</summary>
    public static string Open(string folder) => Path.Combine(folder, Stem + Extension);

    /// <summary>Returns the files that are closed, in the order of their lines.</summary>
    public static string[] Closed(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.GetFiles(folder, $"{Stem}-*{Extension}").Where(path => PlaceOf(path) is not null).OrderBy(PlaceOf)];
    }

    /// <summary>
    /// Returns the name under which the open file is closed: one behind those of all closed files, also where a clock that went back says an earlier year.
    /// </summary>
    public static string ToClose(string folder, int year)
    {
        (int Year, int Number) last = Closed(folder) is [.., { } path] ? PlaceOf(path)!.Value : (year, 0);
        int number = 1;
        if (last.Year >= year) (year, number) = (last.Year, last.Number + 1);
        return Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Stem}-{year:0000}{(number == 1 ? "" : $"-{number}")}{Extension}"));
    }

    private static (int Year, int Number)? PlaceOf(string path)
    {
        string[] parts = Path.GetFileNameWithoutExtension(path).Split('-');
        if (parts.Length is not (2 or 3) || NumberOf(parts[1]) is not { } year) return null;
        return parts.Length == 2 ? (year, 1) : NumberOf(parts[2]) is { } number ? (year, number) : null;
    }

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
