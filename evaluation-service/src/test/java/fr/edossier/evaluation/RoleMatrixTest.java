package fr.edossier.evaluation;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.matrix.RoleMatrix;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class RoleMatrixTest implements RoleMatrix {}
