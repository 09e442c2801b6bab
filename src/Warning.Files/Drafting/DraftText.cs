using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Drafting;

/// <summary>Writes the lines of a scan file with comments, indented by the depth of objects.</summary>
internal sealed class DraftText(MessageLanguage language, int depth = 0)
{
    private readonly StringBuilder text = new();
    private int depth = depth;

    public void Open(string line)
    {
        Line(line);
        depth++;
    }

    public void Close(string line)
    {
        depth--;
        Line(line);
    }

    public void Line(string line) => this.text.Append(' ', depth * 2).Append(line).Append('\n');

    /// <summary>Writes a message as a comment, a question with a question mark before it.</summary>
    public void Comment(Message message, bool isQuestion = false)
    {
        string[] lines = message.ToString(language).Split('\n');
        for (int line = 0; line < lines.Length; line++) Line((isQuestion && line == 0 ? "// ? " : "// ") + lines[line]);
    }

    /// <summary>Writes a question as a comment, with the answers to choose from.</summary>
    public void Question(DraftQuestion question)
    {
        bool hasChoices = question.Choices.Count > 0;
        Comment(hasChoices ? DraftMessages.WithChoices(question.Text, [.. question.Choices.Select(choice => choice.Value)]) : question.Text, isQuestion: true);
    }

    public override string ToString() => this.text.ToString();

    public static string Quote(string text) => "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) + "\"";

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
