using System.Diagnostics.CodeAnalysis;

namespace EarlyWarning.Rules.Language;

/// <summary>Compares expressions by what they say, wherever they stand.</summary>
internal sealed class SyntaxEquality : IEqualityComparer<Syntax>
{
    public static readonly SyntaxEquality Instance = new();

    private SyntaxEquality()
    {
    }

    public bool Equals(Syntax? x, Syntax? y) => throw new NotSupportedException("not written yet");

    public int GetHashCode([DisallowNull] Syntax obj) => throw new NotSupportedException("not written yet");
}
