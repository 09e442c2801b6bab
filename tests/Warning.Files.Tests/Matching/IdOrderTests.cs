using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Matching;

public sealed class IdOrderTests
{
    private static readonly Gen<string> Id =
        from start in Gen.Elements("", "91440705XNK4WRA7", "91440705XNK4WR", "A", "a", "\0")
        from end in Gen.Elements("", "3Q", "3P", "\0", "0", "zzzzzzzzzzzzzzzzz")
        from other in Gen.Frequency((30, Gen.Constant("")), (1, Gen.Elements("号", "\uFF21", "𠮷")))
        select other + start + end;

    [Property(MaxTest = 300)]
    public Property Ids_are_in_their_ordinal_order()
    {
        return Prop.ForAll(Id.ListOf().ToArbitrary(), ids =>
        {
            List<string> given = [.. ids];
            int[] order = IdOrder.Of(given);
            Assert.Equal(Enumerable.Range(0, given.Count), order.Order());
            Assert.Equal(given.Order(StringComparer.Ordinal), order.Select(place => given[place]));
        });
    }
}
