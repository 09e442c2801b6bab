namespace EarlyWarning.Rules.Panels;

/// <summary>The number of companies that are evaluated together, chosen so that their intermediate columns stay in the processor's cache.</summary>
internal static class Block
{
    /// <summary>Companies in a block.</summary>
    public const int Companies = 1024;

    /// <summary>Words of 64 bits in the mask of a block.</summary>
    public const int Words = Companies / 64;

    public static int CountFor(int companies) => (companies + Companies - 1) / Companies;
}
