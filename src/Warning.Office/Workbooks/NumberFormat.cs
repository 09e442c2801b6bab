namespace EarlyWarning.Office.Workbooks;

/// <summary>What a number is shown as.</summary>
internal enum NumberKind
{
    /// <summary>A number, in whatever form.</summary>
    Number,

    /// <summary>A day, with or without the time.</summary>
    Day,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Hours that go on after 24.</summary>
    Duration,
}

/// <summary>Tells from the code of a number format (ECMA-376 part 1, 18.8.30 and 18.8.31) whether it shows a number as a day or time.</summary>
internal static class NumberFormat
{
    /// <summary>Returns what a format that the program brings shows a number as; those of 27 to 36 and 50 to 58 are of Chinese Excel.</summary>
    public static NumberKind KindOf(int id) => id switch
    {
        14 or 15 or 16 or 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => NumberKind.Day,
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => NumberKind.Time,
        46 => NumberKind.Duration,
        _ => NumberKind.Number,
    };

    /// <summary>Returns what a format shows a positive number as.</summary>
    public static NumberKind KindOf(string code)
    {
        bool hasDay = false, hasMonth = false, hasTime = false;
        for (int i = 0; i < code.Length; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case ';':
                    i = code.Length;
                    break;
                case '"':
                    i = EndOf(code, i, '"');
                    break;
                case '[':
                    // [h] counts hours on; [$-804] is a language, [Red] a colour.
                    int end = EndOf(code, i, ']');
                    string inside = code[(i + 1)..end].ToLowerInvariant();
                    if (inside.Length > 0 && (inside.Trim('h').Length == 0 || inside.Trim('m').Length == 0 || inside.Trim('s').Length == 0))
                        return NumberKind.Duration;
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'd':
                    hasDay = true;
                    break;
                case 'm':
                    hasMonth = true;
                    break;
                case 'h' or 's':
                    hasTime = true;
                    break;
            }
        }

        // Beside hours or seconds m is minutes.
        if (hasDay || (hasMonth && !hasTime)) return NumberKind.Day;
        return hasTime ? NumberKind.Time : NumberKind.Number;
    }

    private static int EndOf(string code, int start, char mark)
    {
        int end = code.IndexOf(mark, start + 1);
        return end < 0 ? code.Length : end;
    }
}
