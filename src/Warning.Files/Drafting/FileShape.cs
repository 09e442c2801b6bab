using System.Text;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Drafting;

/// <summary>The name of a file without what changes from delivery to delivery: the month in it, or the number or date at its end.</summary>
internal static class FileShape
{
    private const string Numbering = "-_年月日季度份第一二三四Qq. ()（）";

    /// <summary>
    /// Replaces the dates in a file's name by stars, and the number at its end: <c>power/2026-10.csv</c> becomes <c>power/*.csv</c>, <c>2026年09月社保缴费.xls</c>
    /// <c>*社保缴费.xls</c>.
    /// </summary>
    public static string Of(string file)
    {
        int slash = file.LastIndexOf('/') + 1;
        int dot = file.LastIndexOf('.') is var last && last > slash ? last : file.Length;
        if (file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && file.LastIndexOf('.', dot - 1) is var inner && inner > slash) dot = inner;
        string name = file[slash..dot];
        string shaped = WithoutDates(name);
        if (shaped == name) shaped = WithoutNumber(name, isInFolder: slash > 0);
        return string.Concat(file.AsSpan(0, slash), shaped, file.AsSpan(dot));
    }

    /// <summary>Returns the pattern of the sheets that are called like one but for the month: <c>*年*月</c>.</summary>
    public static string SheetPattern(string sheet)
    {
        StringBuilder pattern = new();
        foreach (char c in sheet)
        {
            if (!char.IsAsciiDigit(c)) pattern.Append(c);
            else if (pattern.Length == 0 || pattern[^1] != '*') pattern.Append('*');
        }

        return pattern.ToString();
    }

    /// <summary>Returns whether a file's name tells of what time the file is.</summary>
    public static bool IsDated(string file) => CoveredPeriod.DatesIn(file[(file.LastIndexOf('/') + 1)..]).Count > 0;

    /// <summary>Returns a file's name without folders and extension.</summary>
    public static string Bare(string file) => Path.GetFileNameWithoutExtension(file);

    /// <summary>Returns the words of a file's name: no extension, no stars, no dates.</summary>
    public static string Stem(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string stem = WithoutDates(dot < 0 ? name : name[..dot]).Replace("*", "", StringComparison.Ordinal).Replace("（）", "", StringComparison.Ordinal)
            .Replace("()", "", StringComparison.Ordinal);
        return stem.Trim('-', '_', ' ', '至', '—', '~');
    }

    private static string WithoutDates(string name)
    {
        List<(int Start, int End, CellDate Date)> dates = CoveredPeriod.DatesIn(name);
        if (dates.Count == 0) return name;
        // A period of two dates is one star: nobody says that both change.
        int end = dates[^1].End;
        if (end < name.Length && name[end] == '份') end++;
        return dates.Count == 1 || CoveredPeriod.In(name) is not null ? string.Concat(name.AsSpan(0, dates[0].Start), "*", name.AsSpan(end)) : name;
    }

    /// <summary>Replaces the number at the end; a file in the folder itself whose name is only a number, such as 12351, is not one of several.</summary>
    private static string WithoutNumber(string name, bool isInFolder)
    {
        int start = name.Length;
        while (start > 0 && (char.IsAsciiDigit(name[start - 1]) || Numbering.Contains(name[start - 1], StringComparison.Ordinal))) start--;
        int digits = name.AsSpan(start).IndexOfAnyInRange('0', '9');
        return digits < 0 || (start == 0 && !isInFolder) ? name : string.Concat(name.AsSpan(0, start + digits), "*");
    }
}
