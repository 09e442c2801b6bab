using System.Runtime.CompilerServices;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>
/// What the product says to a person: a code, named values, and a text in each language, which is made when it is asked for. Equal by code and values.
/// Immutable.
/// </summary>
public sealed class Message : IEquatable<Message>
{
    private readonly string member;
    private readonly MessageText english;
    private readonly MessageText chinese;

    /// <summary>Creates a message; its code is the name of the member that creates it, in the words of <see cref="EnumWords"/>.</summary>
    internal Message(MessageText english, MessageText chinese, [CallerMemberName] string member = "")
    {
        this.member = member;
        this.english = english;
        this.chinese = chinese;
    }

    /// <summary>Creates a message without values.</summary>
    internal Message(string english, string chinese, [CallerMemberName] string member = "")
        : this(new MessageText(english), new MessageText(chinese), member)
    {
    }

    /// <summary>The stable code, in lower case with hyphens, such as <c>unknown-indicator</c>.</summary>
    public string Code => EnumWords.Hyphenate(member);

    /// <summary>The values by name, in the order of the English text: texts, numbers, dates, lists of them, and messages within this one.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Values => english.Values;

    /// <summary>
    /// Creates a message of fixed texts of one line, such as a fault of a feed source or a ledger of an app; a line break or another control character in them
    /// is shown as <c>\u000a</c>.
    /// </summary>
    /// <param name="code">The code, in lower case with hyphens.</param>
    /// <param name="english">The English text.</param>
    /// <param name="chinese">The Chinese text.</param>
    /// <exception cref="ArgumentException">A text or the code is empty.</exception>
    public static Message Of(string code, string english, string chinese)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentException.ThrowIfNullOrEmpty(english);
        ArgumentException.ThrowIfNullOrEmpty(chinese);
        return new Message(new MessageText(Printable.Of(english)), new MessageText(Printable.Of(chinese)), code);
    }

    /// <summary>Writes the message with its values, so that <see cref="Read"/> makes an equal one of it.</summary>
    internal void WriteTo(BinaryWriter output)
    {
        output.Write(member);
        english.WriteTo(output);
        chinese.WriteTo(output);
    }

    /// <summary>Reads what <see cref="WriteTo"/> has written.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    internal static Message Read(BinaryReader input)
    {
        string member = input.ReadString();
        MessageText english = MessageText.Read(input);
        return new Message(english, MessageText.Read(input), member);
    }

    /// <summary>Returns whether another message has the same code, whatever its values are.</summary>
    internal bool IsLike(Message other) => member == other.member;

    /// <summary>Returns the English text.</summary>
    public override string ToString() => ToString(MessageLanguage.English);

    /// <summary>Returns the text in a language; the same on every machine and in every culture.</summary>
    /// <param name="language">The reader's language.</param>
    public string ToString(MessageLanguage language) => (language == MessageLanguage.Chinese ? chinese : english).ToString(language);

    /// <summary>Compares code and values; fixed texts by their text.</summary>
    public bool Equals(Message? other) =>
        other is not null && Code == other.Code && ToString() == other.ToString() && ToString(MessageLanguage.Chinese) == other.ToString(MessageLanguage.Chinese);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, StringComparer.Ordinal.GetHashCode(ToString()));
}
