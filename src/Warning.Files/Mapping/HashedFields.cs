using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
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
                if (ReaderOf(pack, mapping.Indicator, field.Place) is not { } reader) continue;
                string name = field.Field.Name, happening = mapping.Indicator.Id;
                diagnostics.Error(DiagnosticCodes.HashedFieldRead, field.Hash!,
                    ScanFileMessages.HashIsRead(reader, name, happening));
            }
        }
    }

    /// <summary>Returns the rule or file that reads a field as a text, or null.</summary>
    private static Message? ReaderOf(RulePack pack, Indicator happening, int field)
    {
        if (pack.Rules.Rules.FirstOrDefault(rule => FieldReads.OfValue(rule, happening, field)) is { } rule) return ScanFileMessages.TheRule(rule.Id);
        bool policy = (pack.Policy.AffectedWorkers is { } affected && FieldReads.OfValue(affected, happening, field)) ||
            pack.Policy.Referrals.SelectMany(route => route.Expressions).Any(expression => FieldReads.OfValue(expression, happening, field));
        return policy ? ScanFileMessages.ThePolicy : null;
    }
}
