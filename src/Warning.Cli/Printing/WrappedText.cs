using System.Text;
using EarlyWarning.Rules.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// A text that is wrapped as Chinese is: between any two characters, but with no mark such as <c>，</c> or <c>）</c> at the beginning of a line and none such as
/// <c>（</c> at
/// its end, and with numbers, what they count, and Latin words in one piece.
/// </summary>
/// <remarks>What would steer the terminal is shown escaped; lines are broken only between the lines that are given.</remarks>
/// <param name="lines">The lines.</param>
/// <param name="style">Their style.</param>
internal sealed class WrappedText(IEnumerable<string> lines, Style? style = null) : IRenderable
{
    private const string Closing = "，。；：、）！？”’》】…,.;:!?)%]", Opening = "（“‘《【([";

    // The first code point of the CJK blocks.
    private const char FirstWide = '\u2E80';

    private readonly string[] lines = [.. lines.Select(Printable.Of)];

    /// <summary>Creates a text of one line.</summary>
    public WrappedText(string line, Style? style = null)
        : this([line], style)
    {
    }

    /// <summary>Whether lines are left as they are, however long.</summary>
    public bool IsWhole { get; init; }

    public Measurement Measure(RenderOptions options, int maxWidth)
    {
        int least = lines.SelectMany(Units).Select(unit => WidthOf(unit.TrimEnd())).DefaultIfEmpty(0).Max(), most = lines.Max(WidthOf);
        return new Measurement(Math.Min(least, maxWidth), Math.Min(most, maxWidth));
    }

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        bool isFirst = true;
        foreach (string line in lines.SelectMany(line => IsWhole ? [line] : Wrap(line, maxWidth)))
        {
            if (!isFirst) yield return Segment.LineBreak;
            isFirst = false;
            yield return new Segment(line, style ?? Style.Plain);
        }

        yield return Segment.LineBreak;
    }

    /// <summary>Splits a line into lines of at most some columns; a piece that is longer by itself is cut anywhere.</summary>
    public static IEnumerable<string> Wrap(string line, int columns)
    {
        StringBuilder wrapped = new();
        int used = 0;
        foreach (string unit in Units(line).SelectMany(unit => WidthOf(unit.TrimEnd()) <= columns ? [unit] : Pieces(unit, columns)))
        {
            if (used > 0 && used + WidthOf(unit.TrimEnd()) > columns)
            {
                yield return wrapped.ToString().TrimEnd();
                wrapped.Clear();
                used = 0;
            }

            wrapped.Append(unit);
            used += WidthOf(unit);
        }

        yield return wrapped.ToString().TrimEnd();
    }

    /// <summary>Returns how many columns a text takes.</summary>
    public static int WidthOf(string text) => new Segment(text).CellCount();

    /// <summary>Splits a line where it may be broken; blanks stay with what is before them.</summary>
    private static List<string> Units(string line)
    {
        List<string> units = [];
        int start = 0;
        for (int place = 1; place <= line.Length; place++)
        {
            if (place < line.Length && !MayBreak(line, place)) continue;
            units.Add(line[start..place]);
            start = place;
        }

        return units;
    }

    private static bool MayBreak(string line, int place)
    {
        char before = line[place - 1], after = line[place];
        if (char.IsLowSurrogate(after) || after == ' ' || Closing.Contains(after, StringComparison.Ordinal) || Opening.Contains(before, StringComparison.Ordinal)) return false;
        if (before == ' ') return !(place > 1 && char.IsAsciiDigit(line[place - 2]) && IsWide(after));
        return (IsWide(before) || IsWide(after)) && !(char.IsAsciiDigit(before) && IsWide(after));
    }

    private static IEnumerable<string> Pieces(string unit, int columns)
    {
        for (int start = 0; start < unit.Length;)
        {
            int end = start;
            do end += char.IsSurrogatePair(unit, end) ? 2 : 1;
            while (end < unit.Length && WidthOf(unit[start..(end + (char.IsSurrogatePair(unit, end) ? 2 : 1))]) <= columns);
            yield return unit[start..end];
            start = end;
        }
    }

    private static bool IsWide(char letter) => letter >= FirstWide;
}
