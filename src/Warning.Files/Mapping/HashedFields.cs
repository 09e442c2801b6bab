using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>
/// Checks that no rule reads the value of a field that is kept as a hash; such a field can only be missing or not, and its distinct values
/// counted.
/// </summary>
internal static class HashedFields
{
    /// <summary>Reports each hashed field that a rule or the policy reads as a text, at the place of its mapping.</summary>
    public static void Check(RulePack pack, IReadOnlyList<FeedMapping> feeds, Diagnostics diagnostics)
    {
        foreach (EventMapping mapping in feeds.SelectMany(feed => feed.Events))
        {
            foreach (FieldMapping field in mapping.Fields.Where(field => field.Hash is not null))
            {
                if (ReaderOf(pack, mapping.Indicator, field.Field.Name) is { } reader)
                    diagnostics.Error(DiagnosticCodes.HashedFieldRead, field.Hash!, ScanFileMessages.HashIsRead(reader, field.Field.Name, mapping.Indicator.Id));
            }
        }
    }

    /// <summary>Returns the rule or file that reads a field as a text, or null.</summary>
    private static Message? ReaderOf(RulePack pack, Indicator happening, string field)
    {
        if (pack.Rules.Rules.FirstOrDefault(rule => rule.ReadsValueOf(happening, field)) is { } rule) return ScanFileMessages.TheRule(rule.Id);
        return pack.Rules.ReadsValueOf(happening, field) ? ScanFileMessages.ThePolicy : null;
    }
}
