using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Text;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are_in_the_same_order()
    {
        Assert.Equal(ValueList.Of<string>(["a", "b"]), ValueList.Of<string>(new List<string> { "a", "b" }));
        Assert.NotEqual(ValueList.Of<string>(["a", "b"]), ValueList.Of<string>(["b", "a"]));
        Assert.NotEqual(ValueList.Of<string>(["a"]), ValueList.Of<string>(["a", "a"]));
    }

    [Fact]
    public void A_list_does_not_change_with_what_it_was_made_from()
    {
        List<string> made = ["a"];
        IReadOnlyList<string> list = ValueList.Of<string>(made);
        made.Add("b");
        Assert.Equal(["a"], list);
        Assert.False(list is IList<string>, "nobody can add to it");
    }

    [Fact]
    public void A_list_is_copied_once()
    {
        IReadOnlyList<int> list = ValueList.Of<int>([1, 2]);
        Assert.Same(list, ValueList.Of(list));
        Assert.Same(ValueList<int>.Empty, ValueList.Of<int>([]));
        Assert.Null(ValueList.Of<int>(null));
    }

    [Property]
    public Property Equality_and_hash_are_those_of_the_sequences() => Prop.ForAll<int[], int[]>((one, other) =>
    {
        IReadOnlyList<int> first = ValueList.Of<int>(one), second = ValueList.Of<int>(other);
        return first.Equals(second) == one.SequenceEqual(other) && first.Equals(ValueList.Of<int>([.. one])) &&
            first.GetHashCode() == ValueList.Of<int>([.. one]).GetHashCode() && (!first.Equals(second) || first.GetHashCode() == second.GetHashCode());
    });

    [Fact]
    public void Tables_are_equal_when_their_entries_are_in_any_order()
    {
        IReadOnlyDictionary<string, int> table = ValueTable.Of(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 });
        IReadOnlyDictionary<string, int> turned = ValueTable.Of(new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 });
        Assert.True(table.Equals(turned));
        Assert.Equal(table.GetHashCode(), turned.GetHashCode());
        Assert.False(table.Equals(ValueTable.Of(new Dictionary<string, int> { ["a"] = 1, ["b"] = 3 })));
        Assert.False(table.Equals(ValueTable.Of(new Dictionary<string, int> { ["a"] = 1, ["c"] = 2 })));
        Assert.False(table.Equals(ValueTable.Of(new Dictionary<string, int> { ["a"] = 1 })));
    }
}
