using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Typing;

/// <summary>
/// Reads the values of an enumeration, by the words of files (<c>false-alarm</c>), by those of the office (误报), or by those that are shown (<c>false
/// alarm</c>).
/// </summary>
/// <param name="inWords">Returns the word of a value in both languages.</param>
/// <param name="values">The values that may be chosen; all if none is named.</param>
internal sealed class ChoiceReader<T>(Func<T, Message> inWords, params T[] values) : WordReader<T>
    where T : struct, Enum
{
    private readonly Choice[] choices = Array.ConvertAll(values.Length == 0 ? Enum.GetValues<T>() : values, value => Choice.Of(value, inWords(value)));

    public override Message Placeholder => choices.Select(choice => choice.Shown).Aggregate(PlaceholderMessages.Or);

    public override T? Read(string text)
    {
        string word = TypedText.Narrow(text);
        return Array.Find(choices, choice => choice.Words.Contains(word, StringComparer.OrdinalIgnoreCase))?.Value;
    }

    public override Message FaultOf(string text, string option) => TypingMessages.NoChoice(
        text, option, [.. choices.Select(choice => choice.Shown)], Suggestion.Advice(TypedText.Narrow(text), choices.SelectMany(choice => choice.Words)));

    /// <summary>A value and the words for it.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Shown">How it is written, in both languages.</param>
    /// <param name="Words">All words that stand for it.</param>
    private sealed record Choice(T Value, Message Shown, string[] Words)
    {
        public static Choice Of(T value, Message inWords)
        {
            (string word, string chinese) = (value.Word(), inWords.ToString(MessageLanguage.Chinese));
            return new Choice(value, PlaceholderMessages.Word(word, chinese), [word, chinese, inWords.ToString()]);
        }
    }
}
