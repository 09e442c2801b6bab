namespace EarlyWarning.Files.Matching;

/// <summary>What a look-up gives where it gives no row: any number below zero is no company.</summary>
internal static class CompanyMatch
{
    /// <summary>No company fits.</summary>
    public const int None = -1;

    /// <summary>Two companies fit, so none does.</summary>
    public const int Ambiguous = -2;
}
