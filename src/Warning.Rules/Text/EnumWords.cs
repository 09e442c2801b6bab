namespace EarlyWarning.Rules.Text;

/// <summary>Names the members of enums as files and messages do: in small letters, words parted by hyphens, such as <c>not-delivered</c>.</summary>
internal static class EnumWords
{
    /// <summary>The word of a member.</summary>
    public static string Word<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.Words[Array.IndexOf(Table<TEnum>.Values, value)];

    /// <summary>The words of all members, in the order of their values.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.Words;

    /// <summary>The member that a word names; null: none. Letter case counts.</summary>
    public static TEnum? Find<TEnum>(string word)
        where TEnum : struct, Enum => Array.IndexOf(Table<TEnum>.Words, word) is >= 0 and var index ? Table<TEnum>.Values[index] : null;

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly TEnum[] Values = Enum.GetValues<TEnum>();

        public static readonly string[] Words = Array.ConvertAll(Values, value => Hyphenate(value.ToString()));

        private static string Hyphenate(string name) => string.Concat(name.Select((letter, place) => char.IsUpper(letter) && place > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
    }
}
