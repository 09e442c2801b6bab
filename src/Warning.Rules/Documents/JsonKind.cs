namespace EarlyWarning.Rules.Documents;

internal enum JsonKind
{
    Object,
    Array,
    Text,
    Number,
    True,
    False,
    Null,
}
