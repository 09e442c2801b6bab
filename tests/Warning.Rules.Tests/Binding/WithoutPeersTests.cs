using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Tests.Execution;
using EarlyWarning.Rules.Tests.Testing;

namespace EarlyWarning.Rules.Tests.Binding;

public sealed class WithoutPeersTests
{
    [Theory]
    [InlineData("peer_rank(power) < 0.1", false, false)]
    [InlineData("power > 1", true, true)]
    [InlineData("power > 1 and peer_rank(power) < 0.1", false, true)]
    [InlineData("power > 1 or peer_rank(power) < 0.1", true, false)]
    [InlineData("not (peer_rank(power) < 0.1)", false, false)]
    [InlineData("not (power > 1 and peer_rank(power) < 0.1)", true, false)]
    [InlineData("peer_rank(power) between 0 and 0.1", false, false)]
    [InlineData("peer_rank(power) in (0, 1)", false, false)]
    [InlineData("peer_median(power) + power > 1", false, false)]
    [InlineData("(peer_rank(power) ?? 0) < 0.1", true, true)]
    [InlineData("(peer_rank(power) ?? peer_rank(sales)) < 0.1", false, false)]
    [InlineData("if(power > 1, peer_rank(power), 1) < 0.1", true, true)]
    [InlineData("if(power > 1, peer_rank(power), peer_rank(sales)) < 0.1", false, false)]
    [InlineData("if(peer_rank(power) < 0.1, power > 1, power < 9)", false, false)]
    [InlineData("greatest_known(peer_rank(power), 0) < 0.1", true, true)]
    [InlineData("greatest_known(peer_rank(power), peer_rank(sales)) < 0.1", false, false)]
    [InlineData("known(peer_rank(power))", false, true)]
    [InlineData("missing(peer_rank(power))", true, false)]
    [InlineData("known(power)", true, true)]
    [InlineData("coalesce(peer_rank(power) < 0.1, power > 1)", true, true)]
    [InlineData("at_least(2, power > 1, sales > 1, peer_rank(power) < 0.1)", true, true)]
    [InlineData("at_least(2, power > 1, peer_rank(sales) < 0.1, peer_rank(power) < 0.1)", false, false)]
    [InlineData("at_least(1, power > 1, peer_rank(sales) < 0.1, peer_rank(power) < 0.1)", true, false)]
    [InlineData("at_least(2, true, power > 1, peer_rank(power) < 0.1)", true, false)]
    public void A_condition_can_only_be_what_it_needs_no_peers_for(string condition, bool canBeTrue, bool canBeFalse)
    {
        BoundExpression bound = Engine.Bind(condition, TestCatalog.Catalog);
        Assert.Equal((canBeTrue, canBeFalse), (WithoutPeers.CanBe(bound, true), WithoutPeers.CanBe(bound, false)));
    }
}
