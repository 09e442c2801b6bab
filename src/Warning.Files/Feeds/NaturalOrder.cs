namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Orders file names ordinally, with digits as the numbers that they are: <c>2.csv</c> before <c>10.csv</c>. Names that differ in leading zeros
/// only are in ordinal order.
/// </summary>
internal sealed class NaturalOrder : IComparer<string>
{
    private NaturalOrder()
    {
    }

    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x, right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            int order = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]) ? CompareNumbers(ref left, ref right) : CompareOne(ref left, ref right);
            if (order != 0) return order;
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    private static int CompareOne(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        int order = left[0].CompareTo(right[0]);
        left = left[1..];
        right = right[1..];
        return order;
    }

    private static int CompareNumbers(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        ReadOnlySpan<char> one = TakeNumber(ref left), other = TakeNumber(ref right);
        return one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.SequenceCompareTo(other);
    }

    /// <summary>Takes the digits that a text begins with; leading zeros are left out.</summary>
    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        if (end < 0) end = text.Length;
        ReadOnlySpan<char> number = text[..end].TrimStart('0');
        text = text[end..];
        return number;
    }
}
