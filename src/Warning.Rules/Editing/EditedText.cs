using System.Text;

namespace EarlyWarning.Rules.Editing;

/// <summary>A text with the places of its lines: converts offsets in UTF-16 units to positions and back.</summary>
internal sealed class EditedText
{
    private readonly List<int> lines = [0];

    public EditedText(string text)
    {
        Text = text;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n') lines.Add(at + 1);
        }
    }

    public string Text { get; }

    /// <summary>Returns the offset of a position; one beyond the text or its line is the nearest that there is.</summary>
    public int OffsetOf(TextPosition position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= lines.Count) return Text.Length;
        return Math.Clamp(lines[position.Line] + position.Character, lines[position.Line], EndOf(position.Line));
    }

    /// <summary>Returns the position of an offset.</summary>
    public TextPosition PositionOf(int offset)
    {
        int line = LineOf(offset);
        return new TextPosition(line, offset - lines[line]);
    }

    public TextRange RangeOf(int start, int end) => new(PositionOf(start), PositionOf(end));

    /// <summary>Returns the offset of a line and a column as diagnostics count them: from 1, in Unicode scalar values.</summary>
    public int OffsetOf(int line, int column)
    {
        if (line > lines.Count) return Text.Length;
        int at = lines[line - 1], end = EndOf(line - 1);
        for (int passed = 1; passed < column && at < end; passed++) at += Rune.TryGetRuneAt(Text, at, out Rune rune) ? rune.Utf16SequenceLength : 1;
        return at;
    }

    private int LineOf(int offset)
    {
        int found = lines.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private int EndOf(int line)
    {
        int end = line + 1 < lines.Count ? lines[line + 1] - 1 : Text.Length;
        return end > lines[line] && Text[end - 1] == '\r' ? end - 1 : end;
    }
}
