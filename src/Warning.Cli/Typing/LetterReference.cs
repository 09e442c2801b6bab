using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads how a person names a letter: a company's name may have the letter behind it, <c>#opinion</c> or <c>#意见书</c>.</summary>
internal static class LetterReference
{
    private static readonly ChoiceReader<LetterStep> Steps = new(step => step.InWords());

    /// <summary>Returns the reference with its letter in the words of the register; as it is where it has none that is known.</summary>
    public static string Read(string text)
    {
        int mark = text.LastIndexOfAny(['#', '＃']);
        return mark >= 0 && Steps.Read(text[(mark + 1)..]) is { } step ? $"{text[..mark].Trim()}#{step.Word()}" : text.Trim();
    }
}
