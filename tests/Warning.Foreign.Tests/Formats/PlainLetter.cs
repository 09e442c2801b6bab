using System.Text;
using EarlyWarning;
using EarlyWarning.Files;

namespace FoodSafety.Formats;

/// <summary>Letters as plain text: the marks in the first line, then a paragraph a line.</summary>
internal static class PlainLetter
{
    private const string Mark = "#letter ";

    public static LetterFormat Format { get; } = new(".txt", Write, Read);

    public static void Write(LetterDocument letter, LetterMarks marks, Stream output)
    {
        using StreamWriter lines = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        lines.WriteLine($"{Mark}{marks.Letter} {marks.Proposal} {marks.Content}");
        string date = letter.Date?.ToString("uuuu年M月d日", null) ?? LetterDocument.DateToCome;
        string number = letter.Number ?? LetterDocument.NumberToCome;
        string?[] all = [number, $"{letter.Addressee}：", letter.Opening, .. letter.Facts, letter.Request, letter.Deadline, letter.Issuer, date];
        foreach (string? line in all)
        {
            if (line is not null) lines.WriteLine(line);
        }
    }

    public static WrittenLetter Read(Stream file)
    {
        using StreamReader lines = new(file, leaveOpen: true);
        string[] all = lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (all.Length == 0) throw new InvalidDataException("The file is empty.");
        string[] marks = all[0].StartsWith(Mark, StringComparison.Ordinal) ? all[0][Mark.Length..].Split(' ') : [];
        LetterMarks? known = marks is [var letter, var proposal, var content] ? new LetterMarks(letter, proposal, content) : null;
        return new WrittenLetter([.. all.Where(line => !line.StartsWith(Mark, StringComparison.Ordinal))], known);
    }
}
