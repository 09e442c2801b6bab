namespace EarlyWarning.Replaying;

/// <summary>Divides counts.</summary>
internal static class Share
{
    /// <summary>Returns a part of a whole; null where there is no whole.</summary>
    public static double? Of(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
