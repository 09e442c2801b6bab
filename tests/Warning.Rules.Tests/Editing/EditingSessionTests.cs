using System.Text;
using static EarlyWarning.Rules.Tests.Editing.EditedPack;

namespace EarlyWarning.Rules.Tests.Editing;

/// <summary>
/// A rule typed from the first character to the last, with what the service answers: <c>Data/editing/session.txt</c> is the script,
/// <c>session.en.txt</c> and <c>session.zh.txt</c> the answers. <c>EARLYWARNING_UPDATE_GOLDEN=1</c> writes them anew.
/// </summary>
public sealed class EditingSessionTests
{
    private const int Shown = 6;

    private readonly StringBuilder answers = new();
    private string text = "";
    private int at;

    [Theory]
    [InlineData(MessageLanguage.English, "en")]
    [InlineData(MessageLanguage.Chinese, "zh")]
    public void A_rule_is_typed(MessageLanguage language, string name)
    {
        string folder = RepositoryFolder.Combine("tests", "Warning.Rules.Tests", "Data", "editing");
        foreach (string line in File.ReadLines(Path.Combine(folder, "session.txt")).Where(line => !line.StartsWith('#')))
        {
            answers.Append("> ").Append(line.TrimEnd()).Append('\n');
            string word = line.Split(' ')[0], rest = line.Length > word.Length ? line[(word.Length + 1)..] : "";
            Do(word, rest, language);
        }

        string path = Path.Combine(folder, $"session.{name}.txt");
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1") File.WriteAllText(path, answers.ToString());
        Assert.Equal(File.ReadAllText(path), answers.ToString());
    }

    private void Do(string word, string rest, MessageLanguage language)
    {
        switch (word)
        {
            case "type":
                Write(at, at, rest);
                break;
            case "back":
                int count = int.Parse(rest, System.Globalization.CultureInfo.InvariantCulture);
                Write(at - count, at, "");
                break;
            case "back-to":
                int found = text.IndexOf(rest, StringComparison.Ordinal);
                Write(found, found + rest.Length, "");
                break;
            case "complete":
                foreach (RuleCompletion one in Service.Complete(text, Position(at)).Take(Shown))
                    Say($"{one.Label,-24} {one.Title} | {one.Detail?.ToString(language)} | {one.Kind} {one.Range}");
                break;
            case "accept":
                RuleCompletion accepted = Service.Complete(text, Position(at)).First(one => one.Label == rest);
                Write(Offset(accepted.Range.Start), Offset(accepted.Range.End), accepted.Text);
                Say(text[Math.Max(text.LastIndexOf('\n') + 1, text.Length - 60)..]);
                break;
            case "hover":
                RuleHover? hover = Service.Hover(text, Position(text.IndexOf(rest, StringComparison.Ordinal)));
                Say(hover is null ? "-" : $"{hover.Range} {hover.Name}: {string.Join(" | ", hover.Lines.Select(line => line.ToString(language)))}");
                break;
            case "faults":
                IReadOnlyList<RuleEditDiagnostic> faults = Service.Diagnose("county.json", text);
                foreach (RuleEditDiagnostic fault in faults) Say($"{fault.Range} {fault.Fault.ToString(language)}");
                if (faults.Count == 0) Say("-");
                break;
            case "format":
                RuleTextEdit? edit = Service.Format(text, Position(text.IndexOf(rest, StringComparison.Ordinal)));
                if (edit is not null) Write(Offset(edit.Range.Start), Offset(edit.Range.End), edit.NewText);
                Say(edit is null ? "-" : $"{edit.Range}\n{edit.NewText}");
                break;
            default:
                Assert.Fail(word);
                break;
        }
    }

    private void Say(string answer) => answers.Append(answer.TrimEnd()).Append('\n');

    private void Write(int start, int end, string written)
    {
        text = text[..start] + written + text[end..];
        at = start + written.Length;
    }

    private TextPosition Position(int offset)
    {
        string before = text[..offset];
        return new TextPosition(before.Count(c => c == '\n'), offset - 1 - before.LastIndexOf('\n'));
    }

    private int Offset(TextPosition position) => text.Split('\n').Take(position.Line).Sum(line => line.Length + 1) + position.Character;
}
