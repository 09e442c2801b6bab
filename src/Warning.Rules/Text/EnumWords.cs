using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>Converts members of enums to and from the words of files and messages: lower case, with hyphens, such as <c>not-delivered</c>.</summary>
internal static class EnumWords
{
    /// <summary>Returns the word of a member.</summary>
    public static string Word<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.Words[Array.IndexOf(Table<TEnum>.Values, value)];

    /// <summary>Returns the words of all members, in the order of their values.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.Words;

    /// <summary>Returns the member that a word names, or null if there is none; case-sensitive.</summary>
    public static TEnum? Find<TEnum>(string word)
        where TEnum : struct, Enum => Array.IndexOf(Table<TEnum>.Words, word) is >= 0 and var index ? Table<TEnum>.Values[index] : null;

    /// <summary>Returns the word of a name: <c>not-delivered</c> of <c>NotDelivered</c>.</summary>
    public static string Hyphenate(string name)
    {
        StringBuilder word = new(name.Length);
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly TEnum[] Values = Enum.GetValues<TEnum>();

        public static readonly string[] Words = Array.ConvertAll(Enum.GetNames<TEnum>(), Hyphenate);
    }
}
